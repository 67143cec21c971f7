/**
 * What proves that the contract tests themselves can say no.
 *
 * <p>Every interface that others may implement has a contract: an abstract test class named {@code XyzContract}, with one test
 * per promise. A contract that no implementation can break is worth nothing, so each has a guard: a test that runs it with
 * {@link dev.dialectic.contract.ContractGuard} against one broken implementation per promise, and against an honest one.
 */
@NullMarked
package dev.dialectic.contract;

import org.jspecify.annotations.NullMarked;
