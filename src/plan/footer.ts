import type { Settings } from '../model/settings.ts';
import type { ResolvedTopic } from '../model/topic.ts';

/** What stands at the start side of every footer: the school or the subject, then the title. */
export function footerText({ front }: ResolvedTopic, settings: Settings): string {
  return [settings.school ?? front.subject ?? settings.subject, front.title]
    .filter((part) => part !== null)
    .join(' · ');
}

/** What stands above the title: subject, course and stage, those that are known; null when none is. */
export function overlineText({ front }: ResolvedTopic, settings: Settings): string | null {
  const parts = [front.subject ?? settings.subject, front.course ?? settings.course, front.stage ?? settings.stage];
  return parts.filter((part) => part !== null).join(' · ') || null;
}
