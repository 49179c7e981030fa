// The set-up alone, without starting anything.
import { exitWith, say } from './progress.mjs';
import { prepareElectron } from './setup.mjs';

await exitWith(async () => {
  const { runtime } = await prepareElectron();
  say(`Ready: ${runtime.executable}`);
  return 0;
});
