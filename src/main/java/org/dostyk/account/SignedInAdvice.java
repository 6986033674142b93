package org.dostyk.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells controllers and templates who is signed in.
 */
@ControllerAdvice
class SignedInAdvice implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	// An error page is made after the security context has been cleared
	@ModelAttribute("signedIn")
	@Nullable SignedIn signedIn(HttpServletRequest request) {
		return SignedIn.now().orElse((SignedIn) request.getAttribute(SignedIn.class.getName()));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == SignedIn.class;
	}

	@Override
	public SignedIn resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return SignedIn.now().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
	}

}
