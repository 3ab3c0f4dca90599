import { installDebianPackages, isOnPath } from './debian.mjs';

const SERVERS = ['nginx', 'caddy'];
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static', 'caddy'];

/** Sees to the web servers whose configurations the tests try out; without them those tests are left out, and a line says so. */
export async function findWebServers() {
  if (SERVERS.every(isOnPath) || (await installDebianPackages('nginx and Caddy', PACKAGES))) return;
  const missing = SERVERS.filter((name) => !isOnPath(name)).join(' and ');
  console.log(`${missing} not found: install ${missing} to have the configurations for it tested as well.`);
}
