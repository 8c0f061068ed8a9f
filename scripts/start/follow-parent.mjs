/** Preloaded into web and worker: when the process that started them is gone, however it went, they stop as asked. */
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
