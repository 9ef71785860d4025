package io.jobwright.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultsTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true", // connection failure
    "57P01, true", // admin shutdown
    "57P03, true", // starting up
    "53300, true", // too many connections
    "40P01, true", // deadlock
    "23505, false", // unique violation
    "42601, false", // syntax error
  })
  void theStateSaysWhetherItPasses(String state, boolean passes) {
    Throwable failure =
        new IllegalStateException("outer", new RuntimeException(new SQLException("x", state)));
    assertEquals(passes, DatabaseFaults.isPassing(failure));
  }

  @Test
  void theReasonOfAFailedCommitIsFoundWhereItWasSuppressed() {
    IllegalStateException commit = new IllegalStateException("could not commit");
    commit.addSuppressed(new SQLException("gone", "08006"));
    assertTrue(DatabaseFaults.isPassing(commit));
  }

  @Test
  void aPoolWithoutAFreeConnectionAndABrokenStreamPass() {
    assertTrue(
        DatabaseFaults.isPassing(new SQLException("Sorry, acquisition timeout! No connection")));
    assertTrue(DatabaseFaults.isPassing(new IllegalStateException(new EOFException())));
  }

  @Test
  void aBugDoesNotPassAndACycleOfCausesEnds() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertFalse(DatabaseFaults.isPassing(one));
  }

  @Test
  void aLostLockIsToldFromALostConnection() {
    assertTrue(DatabaseFaults.isLockConflict(new SQLException("deadlock", "40P01")));
    assertFalse(DatabaseFaults.isLockConflict(new SQLException("gone", "08006")));
    assertTrue(DatabaseFaults.isUniqueViolation(new SQLException("twice", "23505")));
  }
}
