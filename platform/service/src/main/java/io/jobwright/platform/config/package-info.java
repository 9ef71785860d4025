/** What an operator can set, beside the settings of Quarkus itself. */
package io.jobwright.platform.config;
