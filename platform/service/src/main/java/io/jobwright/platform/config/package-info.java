/** The settings of Jobwright that an operator can change, beside those of Quarkus. */
package io.jobwright.platform.config;
