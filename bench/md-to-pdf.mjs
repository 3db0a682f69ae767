// md-to-pdf at its best: one process, one browser, one file server, ten documents at once (given all it opens a tab for
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
// Now and then a page of md-to-pdf waits for a navigation that it has missed, for 30 s. Such a stall is no measure of its
// speed: it is cut short and the document made again.
const newPage = browser.newPage.bind(browser);
browser.newPage = async () => {
  const page = await newPage();
  page.setDefaultTimeout(8000);
  return page;
};
let stalls = 0;
async function convert(path) {
  for (;;) {
    try {
      return await convertMdToPdf({ path }, { ...config, dest: path.replace(/\.md$/, '.pdf') }, { browser });
    } catch (problem) {
      if (!/timeout/i.test(String(problem)) || ++stalls > 10) throw problem;
    }
  }
}
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
for (let at = 0; at < files.length; at += 10) {
  await Promise.all(files.slice(at, at + 10).map((name) => convert(join(folder, name))));
}
await browser.close();
await closeServer(server);
if (stalls > 0) console.log(`stalls ${stalls}`);
