import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the development server finds the real one. */
const SERVER = 'http://127.0.0.1:3000';

const proxy = {
  '/api': { target: SERVER },
  '/socket.io': { target: SERVER, ws: true },
  '/healthz': { target: SERVER },
};

const COMPRESSED_FROM_BYTES = 1024;

/** Lays a `.br` and a `.gz` beside each script and sheet, so that a bad mobile line carries a quarter, and no CPU at serving. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const part of Object.values(bundle)) {
        const content = Buffer.from(part.type === 'chunk' ? part.code : part.source);
        if (!/\.(m?js|css|svg|ttf)$/.test(part.fileName) || content.length < COMPRESSED_FROM_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        this.emitFile({
          type: 'asset',
          fileName: `${part.fileName}.br`,
          source: brotliCompressSync(content, quality),
        });
        this.emitFile({
          type: 'asset',
          fileName: `${part.fileName}.gz`,
          source: gzipSync(content, { level: 9 }),
        });
      }
    },
  },
});

/** What the PDF library asks for by name while a document is read: character maps, standard fonts, decoders. */
const PDF_PARTS = [
  ['cmaps', /\.bcmap$/],
  ['standard_fonts', /\.(ttf|pfb)$/],
  ['wasm', /^openjpeg_nowasm_fallback\.js$/],
] as const;

const pdfLibrary = (): Plugin => ({
  name: 'pdf-library',
  apply: 'build',
  generateBundle() {
    for (const [folder, wanted] of PDF_PARTS) {
      const from = inProject(`node_modules/pdfjs-dist/${folder}`);
      for (const name of readdirSync(from).filter((each) => wanted.test(each)))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdfjs/${folder}/${name}`,
          source: readFileSync(`${from}/${name}`),
        });
    }
  },
});

export default defineConfig({
  root: inProject('client'),
  publicDir: inProject('client/assets/public'),
  plugins: [react(), pdfLibrary(), compressed()],
  build: {
    outDir: inProject('dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inlined as data: URIs, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy,
  },
  preview: { host: '127.0.0.1', proxy },
});
