package io.jobwright.system.bench;

import io.jobwright.system.stack.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The floor of the machine: the rows of a job, as many and as wide, written by plain JDBC to the
 * same server in as many transactions, with nothing else done. No system that writes these rows in
 * these transactions is faster here.
 */
final class Floor {

  private static final String DATABASE = "bench_floor";

  private static final String TABLE =
      """
      create table floor_row (tenant_id uuid not null, id uuid not null, version bigint not null,
                              body text not null, primary key (tenant_id, id))
        with (fillfactor = 80)
      """;

  private static final String INDEX = "create index on floor_row (tenant_id, version, id desc)";

  private static final String INSERT =
      "insert into floor_row select ?::uuid, unnest(?::uuid[]), 0, ?";

  private static final String UPDATE =
      "update floor_row set body = body || 'x' where tenant_id = ?::uuid and id = any (?::uuid[])";

  private static final String DELETE =
      "delete from floor_row where tenant_id = ?::uuid and id = any (?::uuid[])";

  private final Databases databases;
  private final Shape shape;
  private final String tenant = UUID.randomUUID().toString();

  /** What one job writes. */
  record Shape(int inserted, int updated, int deleted, int transactions, int rowBytes) {

    static Shape of(Writes writes, long jobs, double transactionsPerJob, int rowBytes) {
      return new Shape(
          Math.round((float) writes.inserted() / jobs),
          Math.round((float) writes.updated() / jobs),
          Math.round((float) writes.deleted() / jobs),
          Math.max(1, (int) Math.round(transactionsPerJob)),
          rowBytes);
    }

    /** The part of a total that falls to one of the job's transactions. */
    int part(int total, int transaction) {
      return total * (transaction + 1) / transactions - total * transaction / transactions;
    }
  }

  Floor(Databases databases, Shape shape) {
    this.databases = databases;
    this.shape = shape;
  }

  /**
   * Jobs per second of so many connections.
   *
   * @param windowEnd called when the time is over
   */
  double measure(int connections, Duration duration, Runnable windowEnd) {
    databases.execute("postgres", "drop database if exists " + DATABASE);
    databases.execute("postgres", "create database " + DATABASE);
    try {
      databases.execute(DATABASE, TABLE);
      databases.execute(DATABASE, INDEX);
      return write(connections, duration, windowEnd) / (duration.toMillis() / 1000.0);
    } finally {
      databases.execute("postgres", "drop database " + DATABASE + " with (force)");
    }
  }

  private long write(int connections, Duration duration, Runnable windowEnd) {
    long end = System.nanoTime() + duration.toNanos();
    List<Future<Long>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        writers.add(threads.submit(() -> writeUntil(end)));
      }
      long jobs = 0;
      for (Future<Long> writer : writers) {
        jobs += writer.get();
      }
      windowEnd.run();
      return jobs;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private long writeUntil(long end) throws SQLException {
    SplittableRandom random = new SplittableRandom();
    long jobs = 0;
    try (Connection connection = databases.connect(DATABASE);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement update = connection.prepareStatement(UPDATE);
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < end) {
        writeJob(connection, insert, update, delete, random);
        jobs++;
      }
    }
    return jobs;
  }

  private void writeJob(
      Connection connection,
      PreparedStatement insert,
      PreparedStatement update,
      PreparedStatement delete,
      SplittableRandom random)
      throws SQLException {
    List<UUID> written = new ArrayList<>();
    for (int i = 0; i < shape.transactions(); i++) {
      List<UUID> fresh = newIds(shape.part(shape.inserted(), i), random);
      written.addAll(fresh);
      insert.setString(3, body(random));
      run(insert, connection, fresh);
      run(update, connection, newest(written, shape.part(shape.updated(), i)));
      List<UUID> gone = newest(written, shape.part(shape.deleted(), i));
      run(delete, connection, gone);
      written.removeAll(gone);
      connection.commit();
    }
  }

  private void run(PreparedStatement statement, Connection connection, List<UUID> ids)
      throws SQLException {
    if (!ids.isEmpty()) {
      statement.setString(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private static List<UUID> newest(List<UUID> ids, int count) {
    return List.copyOf(ids.subList(Math.max(0, ids.size() - count), ids.size()));
  }

  /** Random, so that PostgreSQL cannot compress it away. */
  private String body(SplittableRandom random) {
    char[] text = new char[Math.max(1, shape.rowBytes() - 64)];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) random.nextInt('0', 'z');
    }
    return new String(text);
  }

  /** Ascending as the services' ids are (UUIDv7). */
  private static List<UUID> newIds(int count, SplittableRandom random) {
    UUID[] ids = new UUID[count];
    for (int i = 0; i < count; i++) {
      long time = ((System.nanoTime() >> 20) << 16) | 0x7000 | random.nextInt(0x1000);
      ids[i] = new UUID(time, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
    Arrays.sort(ids);
    return Collections.unmodifiableList(Arrays.asList(ids));
  }
}
