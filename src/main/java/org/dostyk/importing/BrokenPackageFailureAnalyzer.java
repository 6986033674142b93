package org.dostyk.importing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells whoever starts the portal what is wrong with the data it should load.
 */
class BrokenPackageFailureAnalyzer extends AbstractFailureAnalyzer<BrokenPackageException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, BrokenPackageException cause) {
		return new FailureAnalysis(
				"The data package " + cause.source() + " cannot be loaded; nothing of it was." + System.lineSeparator()
						+ ProblemText.english().list(cause.problems()),
				"Correct what is listed, or name another package (a folder or a ZIP) in portal.starting-data; "
						+ "false starts the portal without data.",
				cause);
	}

}
