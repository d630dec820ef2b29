// Plain JavaScript, so that an older Node can read it and say what is wrong.
const needed = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < needed) {
  console.error(
    `This project runs on Node ${needed}, which “npm ci” puts into node_modules/.bin and npm uses first. ` +
      `This is Node ${process.versions.node} (${process.execPath}). ` +
      'Run “npm ci” again, without --ignore-scripts, and start through npm: “npm start”, “npm test”.',
  );
  process.exitCode = 1;
}
