import babel from '@rolldown/plugin-babel';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;

// Everything is bundled but these two: the older of the two Electron versions that the app runs on cannot
// require() packages that ship ES modules only, and a native addon cannot be bundled.
const externalPackages = ['electron', 'better-sqlite3'];

/**
 * What turns renderer sources into plain modules; the component tests use it too. Messages keep their
 * English text beside their id, so that a catalogue that lags behind shows English rather than ids.
 */
export function rendererPlugins() {
  return [
    react(),
    lingui(),
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }),
  ];
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        external: externalPackages,
        input: {
          main: resolve(root, 'electron/main.ts'),
          'command-line': resolve(root, 'electron/command-line.ts'),
          'dialogue-worker': resolve(root, 'electron/worker.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: rendererPlugins(),
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      sourcemap: true,
      // Inlined fonts and images would be data: addresses, which the content security policy refuses.
      assetsInlineLimit: 0,
      // Half the bytes to read at the start.
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          chair: resolve(root, 'renderer/chair.html'),
          paper: resolve(root, 'renderer/paper.html'),
        },
      },
    },
  },
});
