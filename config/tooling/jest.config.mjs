/** Tests run as ES modules, TypeScript through swc; a test of the client names jsdom in its first line. */
export default {
  rootDir: '../..',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '\\.(css|svg|woff2)$': '<rootDir>/config/tooling/empty-style.mjs' },
  setupFilesAfterEnv: ['<rootDir>/config/tooling/jest.setup.mjs'],
  // ES modules keep memory for each file; a worker that grew too large is begun anew.
  workerIdleMemoryLimit: '768MB',
  maxWorkers: 2,
  testTimeout: 20_000,
};
