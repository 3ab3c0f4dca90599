import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // Browser tests start Chromium and read whole pages; two cores serve two files at a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
