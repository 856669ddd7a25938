/**
 * Ends in a task of its own, after whatever waits. By a message: timers wait at least 4 ms once they follow one
 * another, and a second where the page is not in front.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
