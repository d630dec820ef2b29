/** `npm run walls`: the walls between the rooms and the rules of the house, for the whole project. */
import { told } from './complaint.ts';
import { houseComplaints } from './house.ts';
import { followImports } from './imports.ts';
import { filesOf, isCode, projectRoot } from './tree.ts';

const { modules, complaints: throughWalls } = await followImports(projectRoot);
const complaints = [...throughWalls, ...houseComplaints(projectRoot)];
const files = filesOf(projectRoot).filter(isCode).length;

for (const complaint of complaints) console.error(told(complaint));
if (modules < files) console.error(`Only ${String(modules)} of ${String(files)} files of code were seen.`);
const sound = complaints.length === 0 && modules >= files;
console.log(
  sound
    ? `The walls stand: ${String(modules)} modules followed, ${String(files)} files of code on disk.`
    : `${String(complaints.length)} ${complaints.length === 1 ? 'complaint' : 'complaints'}.`,
);
if (!sound) process.exitCode = 1;
