package org.dostyk.initiative;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A project that countries carry out or pay for together.
 */
@Entity
@DiscriminatorValue("joint_project")
public class JointProject extends Initiative {

	@Enumerated(EnumType.STRING)
	private @Nullable ProjectForm form;

	@Enumerated(EnumType.STRING)
	private @Nullable Field field;

	@SuppressWarnings("NullAway.Init")
	protected JointProject() {
	}

	/**
	 * Records a joint project.
	 * @param slug its name in addresses
	 * @param titles what it is called
	 */
	public JointProject(Slug slug, Names titles) {
		super(slug, titles);
	}

	/**
	 * Says in what form and in which field the work is done.
	 * @param form the form, or null if not recorded
	 * @param field the field, or null if not recorded
	 */
	public void work(@Nullable ProjectForm form, @Nullable Field field) {
		this.form = form;
		this.field = field;
	}

	@Override
	public Kind kind() {
		return Kind.JOINT_PROJECT;
	}

	@Override
	public @Nullable ProjectForm form() {
		return this.form;
	}

	/**
	 * The field it works in.
	 * @return the field, or null if not recorded
	 */
	public @Nullable Field field() {
		return this.field;
	}

}
