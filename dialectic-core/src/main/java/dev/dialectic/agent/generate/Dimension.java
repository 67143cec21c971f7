package dev.dialectic.agent.generate;

import dev.dialectic.persona.Persona;
import dev.dialectic.text.Words;
import java.util.List;
import java.util.Locale;

/**
 * A side from which a question can be looked at, and the words that show that it should be. Words are matched whole, in
 * any form that {@link Words} takes for one.
 */
public enum Dimension {
    /** What it costs. */
    COST(
            "cost, price, budget, expensive, cheap, money, licence, license, invest, investment, spend, pay, salary, roi, fee",
            "\uD83D\uDCB0 Cost Analyst|Looks at all that is paid, once and again, and by whom.|list one-off and running"
                    + " costs, put a range on each, then compare over the same period"
                    + "|costs, budgets, pricing|total cost, running cost, cost of leaving"),
    /** What can go wrong. */
    RISK(
            "risk, danger, failure, fail, uncertain, uncertainty, worst, lock-in, migrate, migration, rewrite, irreversible",
            "\u26A0\uFE0F Risk Assessor|Looks at what can go wrong, how likely and how badly, and whether one can go back."
                    + "|list what can go wrong, rate likelihood and damage, then what prevents, notices and undoes it"
                    + "|risk, failure modes, contingency|likelihood, damage, reversible"),
    /** Who is affected. */
    PEOPLE(
            "team, people, staff, employee, hire, hiring, skill, training, culture, remote, office, manager, developer, morale",
            "\uD83D\uDC65 People Advisor|Looks at those who have to live with the answer: what they can, want and carry."
                    + "|list who is affected, what each gains and loses, and who was not asked"
                    + "|teams, skills, change, training|skills at hand, workload, acceptance"),
    /** Misuse and secrets. */
    SECURITY(
            "security, secure, auth, authentication, authorization, oauth, password, token, encrypt, attack, breach, permission,"
                    + " secret, vulnerability, threat, login, jwt, session",
            "\uD83D\uDEE1\uFE0F Security Analyst|Looks at who could misuse each option, and what would leak or break."
                    + "|name the assets, the attackers and their ways in, then the risk that is left"
                    + "|security, authentication, encryption|attack surface, least privilege, damage of a breach"),
    /** Speed and scale. */
    PERFORMANCE(
            "performance, speed, fast, slow, latency, throughput, scale, scalable, scalability, cache, load, async, optimize,"
                    + " concurrency, memory, cpu",
            "\u26A1 Performance Analyst|Looks at how fast each option is, how far it scales, and at what was measured."
                    + "|name the load, measure or bound each option under it, then find what gives first"
                    + "|performance, scalability, latency|measured speed, throughput, headroom"),
    /** What it is like to change it later. */
    MAINTAINABILITY(
            "maintain, maintenance, maintainability, architecture, refactor, complexity, complex, simple, legacy, debt, monolith,"
                    + " microservice, framework, library, language, code, module, test, modular, database, design",
            "\uD83D\uDD27 Maintainability Engineer|Looks at the second year: who understands it, changes it and tests it."
                    + "|take three likely changes, follow each through every option, and count what has to be touched"
                    + "|architecture, maintenance, testing|simple, easy to change, easy to test"),
    /** What it is like to use. */
    USER_EXPERIENCE(
            "user, customer, ux, ui, usability, experience, interface, accessibility, accessible, design, app, screen, onboarding",
            "\uD83C\uDFA8 User Advocate|Looks at what those who use it see, do and feel."
                    + "|take the main tasks, walk through each as a novice and as an expert, and mark where they stumble"
                    + "|usability, accessibility, user research|clear, few steps, accessible"),
    /** How soon. */
    TIME_TO_MARKET(
            "deadline, launch, ship, mvp, prototype, quick, rapid, time to market, release, week, month, quarter, urgent, soon,"
                    + " delay, postpone, now",
            "\u23F1\uFE0F Delivery Planner|Looks at when the first and the last part is in use, and what it waits for."
                    + "|list what has to happen first, put a range on each step, then find what everything waits for"
                    + "|delivery, planning, release|time to first use, what it waits for, slack"),
    /** What is right. */
    ETHICS(
            "ethics, ethical, moral, fair, fairness, bias, harm, right, wrong, privacy, consent, trust, justice, discriminate,"
                    + " should we, autonomy, dignity, life, lie",
            "\u2696\uFE0F Ethicist|Looks at duties, at those who are harmed or helped, and at what it makes of those who do it."
                    + "|test each option against duties, then consequences, then character, and say where they differ"
                    + "|ethics, fairness, privacy|duties kept, harm done, fair to all"),
    /** What the law says. */
    LEGAL(
            "legal, law, gdpr, regulation, regulate, compliance, comply, contract, licence, license, copyright, liability, hipaa,"
                    + " patent, court, policy, audit",
            "\uD83D\uDCDC Legal Analyst|Looks at what law, contracts and licences ask and forbid."
                    + "|list the rules that apply, what each option does under them, and where counsel has to be asked"
                    + "|law, compliance, licences|allowed, liability, evidence for an audit"),
    /** What is stored and known. */
    DATA(
            "data, database, sql, nosql, schema, storage, postgres, postgresql, mysql, mongodb, analytics, backup, warehouse, query,"
                    + " record, retention, event",
            "\uD83D\uDDC4\uFE0F Data Architect|Looks at what is stored, how it is asked for, and how it moves and ends."
                    + "|name the records and the questions asked of them, then fit, consistency and the way out"
                    + "|data, databases, storage|fits the queries, consistent, can be moved"),
    /** What it is like to run. */
    OPERATIONS(
            "operations, operate, deploy, deployment, devops, cloud, kubernetes, docker, server, serverless, hosting, monitor,"
                    + " monitoring, incident, uptime, availability, outage, on-call, kafka, infrastructure, run",
            "\uD83D\uDEE0\uFE0F Operations Engineer|Looks at who is woken at night, and why."
                    + "|follow a deployment, a failure and a recovery through each option"
                    + "|operations, deployment, monitoring|easy to run, recovers, visible failures"),
    /** What others offer and want. */
    MARKET(
            "market, competitor, competition, strategy, growth, revenue, brand, sell, sales, product, startup, business, demand",
            "\uD83D\uDCC8 Strategy Analyst|Looks at what others offer, what is wanted, and what lasts."
                    + "|name who chooses, what they choose between, and what would change their mind"
                    + "|strategy, market, competition|demand, advantage that lasts, fits the strategy"),
    /** What it does to the world. */
    ENVIRONMENT(
            "environment, environmental, climate, carbon, energy, sustainable, sustainability, green, waste, pollution, emission",
            "\uD83C\uDF31 Sustainability Analyst|Looks at what each option uses up and leaves behind."
                    + "|follow energy and material from making through use to disposal, then compare per use"
                    + "|environment, energy, sustainability|energy used, waste, lasting effect");

    private final List<String> keywords;
    private final Profile profile;

    Dimension(String keywords, String profile) {
        this.keywords = List.of(keywords.split(", "));
        this.profile = Profile.of(profile);
    }

    /**
     * The words that show it.
     *
     * @return words, or several words that have to follow each other
     */
    public List<String> keywords() {
        return keywords;
    }

    /**
     * The persona that looks from this side.
     *
     * @return always the same, with the id {@code dimension-} and the name in lower case
     */
    public Persona persona() {
        return profile.specialist("dimension-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How many of its keywords some words hold. */
    int hits(Words words) {
        return (int) keywords.stream().filter(words::has).count();
    }
}
