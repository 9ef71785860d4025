/** Answers made smaller on their way to who wants them so. */
package io.jobwright.gateway.compression;
