import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannel, invokeChannel } from './ipc/channels';

// All that a window can reach. What may be asked is decided by the contract, in main.
contextBridge.exposeInMainWorld('rapporteur', {
  invoke: (path: unknown, call: unknown) => ipcRenderer.invoke(invokeChannel, path, call),
  subscribe: (listener: (event: unknown) => void) => {
    // The IPC event carries the sender, through which a page could reach everything: it stays here.
    const forward = (_ipcEvent: IpcRendererEvent, event: unknown) => {
      listener(event);
    };
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
});
