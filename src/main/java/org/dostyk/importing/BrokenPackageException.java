package org.dostyk.importing;

import java.util.List;

/**
 * A data package that breaks its format. Nothing of it was loaded.
 */
public class BrokenPackageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String source;

	private final transient List<PackageProblem> problems;

	/**
	 * Refuses a package.
	 * @param source where the package lies
	 * @param problems all that is wrong, at least one
	 */
	public BrokenPackageException(String source, List<PackageProblem> problems) {
		super("Data package " + source + " is broken; problems: " + problems.size());
		this.source = source;
		this.problems = List.copyOf(problems);
	}

	/**
	 * Where the package lies.
	 * @return a path, or a name for people
	 */
	public String source() {
		return this.source;
	}

	/**
	 * All that is wrong.
	 * @return the problems by file and line
	 */
	public List<PackageProblem> problems() {
		return this.problems;
	}

}
