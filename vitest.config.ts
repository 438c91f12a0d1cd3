import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // property tests and the real client against the emulator need more than the default 5 s on two busy cores
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
