package org.dostyk.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what is wrong with the first administrator's settings, instead of a stack trace.
 */
class UnusableAdministratorFailureAnalyzer extends AbstractFailureAnalyzer<UnusableAdministratorException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableAdministratorException cause) {
		return new FailureAnalysis("The first administrator cannot be made: " + cause.getMessage(),
				"Set both as they should be, or neither: the portal then prints a link instead.", cause);
	}

}
