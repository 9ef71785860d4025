package io.jobwright.gateway.compression;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses a stream piece by piece (RFC 1952). A flush gives out all that went in so far. */
public final class Gzip {

  private static final int BUFFER_BYTES = 8 * 1024;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER_BYTES);
  private final GZIPOutputStream gzip;

  /**
   * @param level of {@link Deflater}, 1 to 9
   */
  Gzip(int level) {
    try {
      gzip = new Levelled(out, level);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The whole at once, as small as it gets: for what is compressed once and sent often. */
  public static Buffer smallest(Buffer content) {
    Gzip gzip = new Gzip(Deflater.BEST_COMPRESSION);
    gzip.write(content);
    return gzip.finish();
  }

  void write(Buffer data) {
    try {
      gzip.write(data.getBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What has come out so far; there may be more inside. */
  Buffer take() {
    Buffer taken = Buffer.buffer(out.toByteArray());
    out.reset();
    return taken;
  }

  /** All that went in so far can be read from what comes out. */
  Buffer flush() {
    try {
      gzip.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return take();
  }

  /** The rest; to be called once. */
  Buffer finish() {
    try {
      gzip.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return take();
  }

  private static final class Levelled extends GZIPOutputStream {

    Levelled(OutputStream out, int level) throws IOException {
      super(out, BUFFER_BYTES, true);
      def.setLevel(level);
    }
  }
}
