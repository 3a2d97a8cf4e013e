const Invite = require('../models/invite');

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function generateInviteCode(length = 8) {
  let code = '';
  for (let i = 0; i < length; i++) {
    // expect: csprng
    code += CHARACTERS.charAt(Math.floor(Math.random() * CHARACTERS.length));
  }
  return code;
}

async function createInvite(teamId, role) {
  const inviteCode = generateInviteCode();
  return Invite.create({
    team: String(teamId),
    role: role === 'admin' ? 'admin' : 'member',
    code: inviteCode,
    expiresAt: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000),
  });
}

module.exports = { createInvite };
