import type { Found } from './find.ts';

/**
 * The flags of the closed set-up. They are part of "the same pages on every machine": `--font-render-hinting` changes
 * where lines break.
 */
export function flagsFor(browser: Found, profile: string, sandbox: boolean): string[] {
  return [
    browser.mode === 'shell' ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    ...CLOSED,
    ...SILENT,
    ...SAME_PAGES,
    ...STEADY,
    'about:blank',
  ];
}

/** No name resolves and everything would have to go through a proxy that does not exist, loopback included. */
const CLOSED = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://proxy.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--deny-permission-prompts',
  '--disable-extensions',
  '--disable-file-system',
];

/** Nothing that a browser does of its own accord. */
const SILENT = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=AcceptCHFrame,AutofillServerCommunication,CertificateTransparencyComponentUpdater,' +
    'DialMediaRouteProvider,GlobalMediaControls,InterestFeedContentSuggestions,MediaRouter,NetworkPrediction,' +
    'OptimizationHints,Prerender2,SegmentationPlatform,Translate',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];

const SAME_PAGES = [
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
];

const STEADY = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--mute-audio',
];
