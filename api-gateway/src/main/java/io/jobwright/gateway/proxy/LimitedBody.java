package io.jobwright.gateway.proxy;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way to a service, cut off with a failure once it is longer than allowed, or once it
 * turns out to be malformed.
 */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> source;
  private final long maxBytes;
  private final Runnable onMalformed;

  private long bytes;
  private boolean flowing;
  private boolean ended;
  private Handler<Throwable> onFailure;

  /**
   * @param onMalformed told at once, before the connection is closed
   */
  LimitedBody(ReadStream<Buffer> source, long maxBytes, Runnable onMalformed) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.onMalformed = onMalformed;
    source.exceptionHandler(this::fail);
  }

  private void fail(Throwable failure) {
    if (isMalformed(failure)) {
      onMalformed.run();
    }
    if (onFailure != null) {
      onFailure.handle(failure);
    }
  }

  /** A chunk whose size is no number, or too large; anything else is a broken connection. */
  static boolean isMalformed(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof DecoderException;
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
