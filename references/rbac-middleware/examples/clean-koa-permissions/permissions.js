const { pool } = require('./db');

async function permissionsOf(userId) {
  const { rows } = await pool.query(
    'SELECT p.name FROM permissions p JOIN user_permissions up ON up.permission_id = p.id WHERE up.user_id = $1',
    [userId],
  );
  return rows.map((row) => row.name);
}

/** `can('invoice:write')`: the handler behind it runs for users with that permission only. */
function can(permission) {
  return async (ctx, next) => {
    const { user } = ctx.state;
    ctx.assert(user, 401, 'Not logged in');
    const permissions = await permissionsOf(user.id);
    if (!permissions.includes(permission)) {
      ctx.throw(403, 'Not allowed');
    }
    await next();
  };
}

module.exports = { can };
