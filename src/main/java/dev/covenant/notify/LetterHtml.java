package dev.covenant.notify;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A letter as HTML, from {@code mail/letter.html}; every value is escaped there. */
final class LetterHtml {

    private static final Logger LOG = LoggerFactory.getLogger(LetterHtml.class);

    private final ITemplateEngine templates;
    private final String template;

    private LetterHtml(ITemplateEngine templates, String template) {
        this.templates = templates;
        this.template = template;
    }

    static LetterHtml ofTemplate(String template) {
        var resolver = new ClassLoaderTemplateResolver(LetterHtml.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new LetterHtml(engine, template);
    }

    /** Empty where the template fails: the plain text goes out all the same, since a deadline cannot wait for a page. */
    Optional<String> print(Letter letter) {
        try {
            var context = new Context(Locale.ENGLISH, Map.of("letter", letter));
            return Optional.of(templates.process(template, context));
        } catch (TemplateEngineException failed) {
            LOG.error(
                    "mail/{}.html cannot be printed, so the mail goes out as plain text. Mend the template.",
                    template,
                    failed);
            return Optional.empty();
        }
    }
}
