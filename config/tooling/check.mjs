/**
 * Everything that must hold, in the order of how soon it says no: types, rules of writing, tests without a
 * browser, tests in the browser. Words after `npm test --` go to jest: `npm test -- tests/unit/agenda`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { workerPath } from '../setup/worker-path.mjs';

// Tests start media workers of their own: the same one that the server runs.
process.env.MEDIASOUP_WORKER_BIN ??= workerPath() ?? '';

const wanted = process.argv.slice(2);
/** A step that hangs is a step that fails. */
const STEP_TIMEOUT_MS = 25 * 60_000;
const counts = { passed: 0, failed: 0, skipped: 0 };

const run = (title, command, words) => {
  const startedAt = Date.now();
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, words, {
    stdio: 'inherit',
    timeout: STEP_TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  process.stdout.write(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - startedAt) / 1000)} s\n`,
  );
  return status === 0;
};

const jest = (title, words) => {
  const results = `dist/tests-${title.replaceAll(' ', '-')}.json`;
  rmSync(results, { force: true });
  const ok = run(title, process.execPath, [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--config=config/tooling/jest.config.mjs',
    '--json',
    `--outputFile=${results}`,
    ...words,
  ]);
  if (existsSync(results)) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests + numRuntimeErrorTestSuites;
    counts.skipped += numPendingTests;
  } else {
    counts.failed += 1;
  }
  return ok;
};

mkdirSync('dist', { recursive: true });
const steps =
  wanted.length > 0
    ? [() => jest('chosen tests', ['--runInBand', ...wanted])]
    : [
        () => run('types', 'node_modules/.bin/tsc', ['-b']),
        () => run('lint', 'node_modules/.bin/biome', ['check', '--error-on-warnings', '.']),
        () => jest('tests', ['--testPathIgnorePatterns=tests/(e2e|load)/']),
        () => jest('browser tests', ['--runInBand', 'tests/e2e/']),
      ];

const ok = steps.map((step) => step()).every(Boolean);
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = ok && counts.failed === 0 ? 0 : 1;
