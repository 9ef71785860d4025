package io.jobwright.platform.outbox;

/** CloudEvents 1.0, Kafka binding, binary mode: the header names. */
public final class EventHeaders {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String TENANT = "ce_tenantid";
  public static final String JOB = "ce_jobid";
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";
  public static final String ACTOR = "ce_actor";
  public static final String TRACEPARENT = "traceparent";
  public static final String CONTENT_TYPE = "content-type";

  private EventHeaders() {}
}
