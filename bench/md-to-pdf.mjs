// md-to-pdf at its best: one process, one browser, one file server, twenty documents at once (given more it opens a tab for
// each and loses some). Usage: node md-to-pdf.mjs BROWSER FOLDER
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const puppeteer = require('puppeteer');
const { defaultConfig } = require('md-to-pdf/dist/lib/config.js');
const { convertMdToPdf } = require('md-to-pdf/dist/lib/md-to-pdf.js');
const { closeServer, serveDirectory } = require('md-to-pdf/dist/lib/serve-dir.js');

const [executablePath, folder] = process.argv.slice(2);
const root = process.getuid?.() === 0;
const launch = { executablePath, headless: 'shell', args: root ? ['--no-sandbox'] : [] };
const config = { ...defaultConfig, basedir: folder, port: 40000 + (process.pid % 20000), launch_options: launch };
const server = await serveDirectory(config);
const browser = await puppeteer.launch(launch);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
for (let at = 0; at < files.length; at += 20) {
  await Promise.all(
    files.slice(at, at + 20).map((name) => {
      const path = join(folder, name);
      return convertMdToPdf({ path }, { ...config, dest: path.replace(/\.md$/, '.pdf') }, { browser });
    }),
  );
}
await browser.close();
await closeServer(server);
