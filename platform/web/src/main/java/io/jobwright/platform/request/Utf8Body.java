package io.jobwright.platform.request;

import io.jobwright.platform.json.Utf8Check;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/**
 * Refuses a body whose bytes are not UTF-8, the one encoding of JSON (RFC 8259, 8.1). Jackson reads
 * some of them as other characters, and other encodings by guessing.
 */
@Provider
public class Utf8Body implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new CheckedStream(context.getInputStream()));
    return context.proceed();
  }

  /** Jackson lets an IOException that is not its own pass as it is. */
  private static final class CheckedStream extends FilterInputStream {

    private final Utf8Check check = new Utf8Check();

    CheckedStream(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next < 0) {
        end();
      } else {
        take(next);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count < 0) {
        end();
      }
      for (int i = offset; i < offset + count; i++) {
        take(Byte.toUnsignedInt(buffer[i]));
      }
      return count;
    }

    /** A zero byte is in every JSON of another encoding, and in none of this. */
    private void take(int next) throws CharacterCodingException {
      if (next == 0 || !check.accepts(next)) {
        throw new CharacterCodingException();
      }
    }

    private void end() throws CharacterCodingException {
      if (check.isWithinCharacter()) {
        throw new CharacterCodingException();
      }
    }
  }
}
