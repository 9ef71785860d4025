/**
 * What an integrator meets: clients generated from the released document, in Java and TypeScript,
 * and nothing else.
 */
package io.jobwright.system.integrator;
