package io.jobwright.gateway.compression;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A service's body on its way to the caller, compressed. One that comes piece by piece goes on
 * piece by piece: whoever follows a stream does not wait for its end.
 */
final class GzipBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> source;
  private final Gzip gzip;
  private final boolean flushing;

  private Handler<Buffer> onData;

  /**
   * @param flushing whether each piece goes on at once, at the price of some bytes
   */
  GzipBody(ReadStream<Buffer> source, int level, boolean flushing) {
    this.source = source;
    this.gzip = new Gzip(level);
    this.flushing = flushing;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> newOnData) {
    onData = newOnData;
    source.handler(newOnData == null ? null : this::compress);
    return this;
  }

  private void compress(Buffer piece) {
    gzip.write(piece);
    deliver(flushing ? gzip.flush() : gzip.take());
  }

  private void deliver(Buffer compressed) {
    if (compressed.length() > 0 && onData != null) {
      onData.handle(compressed);
    }
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> onEnd) {
    source.endHandler(
        onEnd == null
            ? null
            : ignored -> {
              deliver(gzip.finish());
              onEnd.handle(null);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> onFailure) {
    source.exceptionHandler(onFailure);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}
