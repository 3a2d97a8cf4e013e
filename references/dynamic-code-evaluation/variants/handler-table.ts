import express, { Router } from 'express';

const ACTIONS = {
  ping: () => ({ pong: true }),
  echo: (payload: unknown) => ({ payload }),
} satisfies Record<string, (payload: unknown) => unknown>;

const isAction = (name: unknown): name is keyof typeof ACTIONS => typeof name === 'string' && Object.hasOwn(ACTIONS, name);

// not here: no-eval-of-input, isolated-runner, bounded-code -- no text runs as code
// not here: no-timer-text -- no timer
export const actions = Router();

actions.post('/actions', express.json({ limit: '10kb' }), (req, res) => {
  const { action, payload } = req.body ?? {};
  // safeguard: own-handler-lookup
  if (!isAction(action)) return void res.status(400).json({ error: 'Unknown action' });
  // anchor: dispatch
  res.json(ACTIONS[action](payload));
});
