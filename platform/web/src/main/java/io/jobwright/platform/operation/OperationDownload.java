package io.jobwright.platform.operation;

import io.jobwright.platform.answer.ResourceView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A result on its way to a caller: each part is read when the one before has gone out. */
record OperationDownload(String id, long version, UUID operation, int chunks, OperationTable table)
    implements ResourceView, StreamingOutput {

  /** The operation itself has the same version. */
  @Override
  public String variant() {
    return "result";
  }

  @Override
  public void write(OutputStream output) throws IOException {
    for (int i = 0; i < chunks; i++) {
      int number = i;
      byte[] content = QuarkusTransaction.requiringNew().call(() -> table.chunk(operation, number));
      output.write(content);
    }
  }
}
