import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the development server finds the real one. */
const SERVER = 'http://127.0.0.1:3000';

// With a relative `--outDir`, vite resolves against the root below; set-up hands over an absolute one.
export default defineConfig({
  root: inProject('client'),
  publicDir: inProject('client/assets/public'),
  plugins: [react()],
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
    proxy: {
      '/api': { target: SERVER },
      '/socket.io': { target: SERVER, ws: true },
      '/healthz': { target: SERVER },
    },
  },
  preview: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: SERVER },
      '/socket.io': { target: SERVER, ws: true },
      '/healthz': { target: SERVER },
    },
  },
});
