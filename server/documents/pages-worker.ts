/** Runs in a thread of its own: reads a PDF as the clients will, and says how many pages it has. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const { numPages } = await getDocument({
  data: new Uint8Array(readFileSync(String(workerData))),
  verbosity: VerbosityLevel.ERRORS,
}).promise;
parentPort?.postMessage(numPages);
