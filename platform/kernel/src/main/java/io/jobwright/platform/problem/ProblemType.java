package io.jobwright.platform.problem;

import java.util.Locale;

/**
 * Every problem a caller can meet, with its status: 400 the request does not fit the published
 * schema, 409 it does not fit the present state, 422 it fits the schema but asks for something that
 * has no meaning. The wire code is the name in lower case.
 */
public enum ProblemType {
  ALREADY_EXISTS(409, "A resource with this id or number exists"),
  AMOUNT_INVALID(422, "An amount, quantity or tax has no meaning"),
  APPROVAL_LINK_INVALID(404, "The approval link is unknown or no longer valid"),
  BATCH_ROLLED_BACK(424, "Another item of the batch was refused"),
  BODY_NOT_EXPECTED(400, "The operation takes no body"),
  CATALOGUE_ITEM_UNKNOWN(422, "The catalogue item is unknown or inactive"),
  CLIENT_UNKNOWN(422, "The client is unknown"),
  CURRENCY_MISMATCH(422, "The currencies differ"),
  CURSOR_INVALID(400, "The cursor is not one of ours"),
  CURSOR_MISMATCH(400, "The cursor belongs to another list"),
  DAY_PASSED(422, "The day has passed"),
  DEPENDENCY_UNAVAILABLE(503, "A part of the system is not available"),
  FIELD_READ_ONLY(422, "The field is read-only"),
  FIGURES_INCONSISTENT(422, "The figures of the document do not add up"),
  IDEMPOTENCY_IN_PROGRESS(409, "The first request with this key is still running"),
  IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is malformed"),
  IDEMPOTENCY_KEY_MISSING(400, "An Idempotency-Key is required"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request"),
  INSUFFICIENT_SCOPE(403, "The token does not allow this"),
  INTERNAL_ERROR(500, "Something went wrong on our side"),
  INVALID_JSON(400, "The body is not the JSON expected"),
  INVALID_PARAMETER(400, "A parameter is malformed"),
  INVALID_STATE_TRANSITION(409, "The document is not in a state that allows this"),
  ITEM_IN_STOCK(409, "The item's stock is counted and costed as it is"),
  ITEM_NOT_STOCKABLE(422, "Only products are kept in stock"),
  ITEM_NOT_STOCKED(422, "The item is not kept in stock"),
  LINES_TOO_MANY(422, "A document cannot have that many lines"),
  LINE_UNKNOWN(422, "The document has no such line"),
  LOCATION_UNKNOWN(422, "The location is unknown"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
  NOT_FOUND(404, "There is no such resource"),
  NO_RESULT(409, "The operation has no result"),
  OPERATION_FAILED(500, "The operation could not be carried out"),
  OUTCOME_UNKNOWN(504, "No answer came; what was asked for may be done or not"),
  PATCH_INVALID(422, "The changed resource would not be valid"),
  PAYLOAD_TOO_LARGE(413, "The body is too large"),
  PRECONDITION_FAILED(412, "The resource has changed since it was read"),
  PRECONDITION_REQUIRED(428, "If-Match is required"),
  QUANTITY_NOT_RESERVED(409, "More than the quantity reserved"),
  QUOTE_EMPTY(422, "A quote needs at least one line"),
  QUOTE_EXPIRED(409, "The quote is no longer valid"),
  RATE_LIMITED(429, "Too many requests"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  RESULT_EXPIRED(410, "The result is no longer kept"),
  ROUTE_UNKNOWN(404, "The API has no such path"),
  STOCK_OUTSTANDING(409, "Stock for this work order is still outstanding"),
  STOCK_PICKED(409, "Goods picked for this work order are not back on the shelf"),
  TAX_RULE_CHANGED(422, "The client's tax rule has changed"),
  TOTAL_MISMATCH(422, "The total sent differs from the one calculated"),
  UNAUTHENTICATED(401, "A valid access token is required"),
  UNKNOWN_FIELD(400, "The body has an unknown field"),
  UNKNOWN_PARAMETER(400, "The parameter is unknown"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
  VALIDATION_FAILED(400, "The request does not fit the schema");

  /** Where the page of each problem lives; part of the public contract, never changed. */
  private static final String PAGES = "https://docs.jobwright.io/problems/";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** RFC 9457 {@code type}. */
  public String uri() {
    return PAGES + code();
  }
}
