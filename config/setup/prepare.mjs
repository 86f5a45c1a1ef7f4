// Makes a bare clone ready to run, and does nothing when it already is.
//   node config/setup/prepare.mjs start|test|demo|worker|node
// Only old syntax and no static import of our own here: an old Node must still reach its message.

const oldestNode = 20;
const running = Number(process.versions.node.split('.')[0]);

if (running < oldestNode) {
  console.error(
    [
      '',
      `Giao Ban needs Node ${oldestNode} or newer to set itself up; this is Node ${process.versions.node}.`,
      'Install a current Node (Debian 13: apt-get install nodejs npm; any system: https://nodejs.org, the',
      'LTS version), open a new terminal and run the same command again.',
      '',
    ].join('\n'),
  );
  process.exitCode = 1;
} else {
  import('./steps.mjs').then(({ prepare }) => prepare(process.argv[2]));
}
