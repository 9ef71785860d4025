/** As if it were the calculator. */
package io.jobwright.platform.architecture.bad.calculator;
