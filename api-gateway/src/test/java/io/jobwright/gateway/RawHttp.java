package io.jobwright.gateway;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to the gateway that sends what no HTTP client would. */
final class RawHttp implements Closeable {

  private static final int READ_TIMEOUT_MS = 10_000;

  /** An answer with a body of known length. */
  record Answer(int status, Map<String, String> headers, String body) {}

  private final Socket socket;
  private final InputStream in;

  private RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    in = socket.getInputStream();
    socket.setSoTimeout(READ_TIMEOUT_MS);
  }

  static RawHttp connect() {
    try {
      return new RawHttp(new Socket(InetAddress.getLoopbackAddress(), RestAssured.port));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One request without a body, from its request line; with a token unless null. */
  static Answer ask(String requestLine, String token) {
    try (RawHttp connection = connect()) {
      String authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
      return connection.send(requestLine + "\r\nHost: gateway\r\n" + authorization + "\r\n").read();
    }
  }

  RawHttp send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Answer read() {
    try {
      int status = Integer.parseInt(line().split(" ", -1)[1]);
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether the gateway has ended the connection, or does so in the time a read may take. */
  boolean isEnded() {
    try {
      return in.read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("after: " + line);
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
