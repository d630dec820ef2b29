/** What the figures were measured on; without it they mean nothing. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  platform: `${process.platform}-${process.arch}`,
  /** Processes that waited for a core in the last minute: above the number of cores, times are longer than they need be. */
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
});
