import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Router } from 'express';

const run = promisify(execFile);

/** Labels of letters, digits and inner dashes: no option, no address in another notation. */
const HOST = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,9}$/i;

// not here: no-shell, no-shell-option, no-shell-script -- no shell is started
// not here: no-option-injection -- ping has no option that runs a command; the pattern allows none
export const ping = Router();

ping.get('/ping', async (req, res) => {
  const { host } = req.query;
  if (typeof host !== 'string' || !HOST.test(host)) return void res.status(400).json({ error: 'Expected a host name' });
  try {
    // anchor: run
    const { stdout } = await run(/* safeguard: fixed-program */ 'ping', ['-c', '3', '-W', '2', '--', host], {
      /* safeguard: bounded-run */ timeout: 10_000,
      maxBuffer: 64 * 1024,
      killSignal: 'SIGKILL',
      // The program gets no secrets of the server.
      env: { PATH: '/usr/bin:/bin', LANG: 'C' },
    });
    res.json({ reachable: true, output: stdout });
  } catch (error) {
    // An exit code is the program's answer; everything else is trouble of the server.
    if (typeof (error as { code?: unknown }).code === 'number') return void res.json({ reachable: false });
    req.app.emit('error', error);
    res.status(502).json({ error: 'The host could not be asked' });
  }
});
