package io.jobwright.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body on its way to a service, cut off with a failure once it is longer than allowed. */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> source;
  private final long maxBytes;

  private long bytes;
  private boolean flowing;
  private boolean ended;
  private Handler<Throwable> onFailure;

  LimitedBody(ReadStream<Buffer> source, long maxBytes) {
    this.source = source;
    this.maxBytes = maxBytes;
  }

  boolean isTooLong() {
    return bytes > maxBytes;
  }

  /** Whether it is the caller who keeps the service waiting, and not the other way round. */
  boolean isAwaited() {
    return flowing && !ended;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> onData) {
    source.handler(onData == null ? null : data -> deliver(data, onData));
    return this;
  }

  private void deliver(Buffer data, Handler<Buffer> onData) {
    boolean wasTooLong = isTooLong();
    bytes += data.length();
    if (!isTooLong()) {
      onData.handle(data);
    } else if (!wasTooLong && onFailure != null) {
      source.pause();
      onFailure.handle(new IllegalStateException("More than " + maxBytes + " bytes"));
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> newOnFailure) {
    onFailure = newOnFailure;
    source.exceptionHandler(newOnFailure);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> onEnd) {
    source.endHandler(
        onEnd == null
            ? null
            : ignored -> {
              ended = true;
              onEnd.handle(null);
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    flowing = false;
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    flowing = true;
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    flowing = true;
    source.fetch(amount);
    return this;
  }
}
