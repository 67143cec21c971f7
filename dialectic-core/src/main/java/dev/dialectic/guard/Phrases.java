package dev.dialectic.guard;

import static dev.dialectic.guard.InjectionSign.ADDRESSES_A_MODEL;
import static dev.dialectic.guard.InjectionSign.CODE_PLANTING;
import static dev.dialectic.guard.InjectionSign.DECODE_AND_ACT;
import static dev.dialectic.guard.InjectionSign.EXFILTRATION;
import static dev.dialectic.guard.InjectionSign.OVERRIDE;
import static dev.dialectic.guard.InjectionSign.PROMPT_LEAK;
import static dev.dialectic.guard.InjectionSign.ROLE_PLAY;
import static dev.dialectic.guard.InjectionSign.SAY_ONLY;
import static dev.dialectic.guard.InjectionSign.SECRECY;
import static dev.dialectic.guard.InjectionSign.TOOL_ABUSE;
import static dev.dialectic.guard.InjectionSign.UNBOUND_ROLE;
import static dev.dialectic.guard.InjectionSign.URGENCY;

import java.util.ArrayList;
import java.util.List;

/** The English signs that are words, and those of other languages. They read the normal form. Immutable and thread-safe. */
final class Phrases {

    static final List<Phrase> ALL = all();

    private static final String ORDERS =
            "(?:instructions?|prompts?|commands?|orders?|rules?|directions?|directives?|guidelines?|"
                    + "constraints?|restrictions?|training|programming|context|system message)";
    private static final String EARLIER =
            "(?:previous|prior|above|earlier|preceding|existing|initial|original|former|foregoing|past|"
                    + "all|any|your|these|those|other|old|my|the)";

    private Phrases() {}

    private static List<Phrase> all() {
        List<Phrase> all = new ArrayList<>();
        overrides(all);
        roles(all);
        leaks(all);
        answers(all);
        code(all);
        company(all);
        all.addAll(ForeignPhrases.ALL);
        return List.copyOf(all);
    }

    private static void add(List<Phrase> all, InjectionSign sign, String... phrases) {
        for (String phrase : phrases) {
            all.add(Phrase.of(sign, phrase));
        }
    }

    private static void overrides(List<Phrase> all) {
        String ignore = "(?:ignore|disregard|forget|override|discard|do not (?:follow|obey|listen to)|"
                + "don.t (?:follow|obey|listen to)|stop following|pay no attention to)";
        add(
                all,
                OVERRIDE,
                ignore + " (?:" + EARLIER + " ){1,3}~ ".replace("~ ", "") + "(?:[a-z]{1,15}+ ){0,3}" + ORDERS,
                ignore
                        + " (?:everything|anything|all|whatever|what) ~ (?:before|above|previously|earlier|prior|so far|told|said|until now)",
                ignore + " (?:instructions|directions|orders) and",
                ignore + " (?:the|all) (?:rest|other|remaining) ~ (?:and|info|information|data|document|text)",
                ignore + " (?:all|any) (?:info|information|data|text|content) ~ (?:except|but|above|before)",
                "(?:new|updated|revised|real|actual) instructions? (?:are|is|follow|below|from now|supersede|replace)",
                "instructions? (?:above|before|so far) (?:are|is|were|was) (?:wrong|outdated|cancelled|canceled|void|a test|obsolete)",
                "(?:supersedes?|overrides?|replaces?|takes? precedence over) (?:all|any|your|every) (?:[a-z]{1,15}+ ){0,3}"
                        + ORDERS,
                "stop everything ~ (?:now|just|print|say)",
                "from (?:now on|here on out|this point on(?:wards?)?) (?:you|your|only|always|ignore|respond|answer) ~ "
                        + "(?:will|must|shall|are going to|act|behave|only obey|respond|answer|pretend|role)");
    }

    private static void roles(List<Phrase> all) {
        add(
                all,
                UNBOUND_ROLE,
                "(?:do anything now|jailbr[eo]ke?n?|developer mode|god mode|dan mode|unrestricted mode|debug mode enabled|sudo mode)",
                "(?:without|no|not bound by|free (?:from|of)|ignor(?:e|es|ing)|regardless of|bypass(?:es|ing)?|do(?:es)? not (?:have|follow|care about)) "
                        + "(?:any|all|the|its|your|openai.?s?)? ?(?:[a-z]{1,15}+ ){0,2}(?:filters?|censorship|content polic(?:y|ies)|ethical guidelines|"
                        + "moral guidelines|ethical or moral|ethics or morals?|safety (?:rules|guidelines|measures|protocols?)|openai)",
                "(?:no|without|not have|not limited by|not bound by|doesn.t have|doesn.t care about|not care about|any) (?:any )?(?:rules|laws|morals?|ethics|limits|restrictions|"
                        + "limitations|moral) (?:or |and |nor |of )?(?:any )?(?:rules|laws|morals?|ethics|limits|restrictions|limitations|values|guidelines|openai)",
                "(?:amoral|unfiltered|unfiltred|uncensored|unethical) ~ (?:ai|chatbot|assistant|character|language model|bot|gpt)",
                "(?:never|cannot|can.t|must not|will not|won.t|do not|don.t) (?:refuse|decline|say no|break character|reject) ~ (?:request|answer|anything|order|question|user|prompt|to)");
        add(
                all,
                ROLE_PLAY,
                "(?:you are|you.re) (?:now|going to be|no longer|about to (?:be|become))",
                "(?:act|behave|respond|answer|speak|write) (?:only )?(?:as|like) (?:if you|though you|an? (?:ai|evil|hacker|unfiltered)|the (?:system|admin))",
                "(?:pretend|imagine|roleplay|simulate|assume) (?:to be|you are|that you are|you.re|as|being|the role)",
                "you (?:are (?:going )?|will |must |should )(?:to )?(?:act|respond|answer|behave|reply) as",
                "i want you to (?:act|be|become|pretend)");
    }

    private static void leaks(List<Phrase> all) {
        String tell =
                "(?:reveal|show|print|repeat|display|output|disclose|leak|tell|give|share|spell.?check|translate|summari[sz]e|recite|echo|expose|list|write out)";
        add(
                all,
                PROMPT_LEAK,
                tell
                        + " (?:me |us |out )?(?:all |back )?(?:of )?your (?:[a-z]{1,15}+ ){0,2}(?:system prompt|system message|instructions|initial prompt|hidden prompt|"
                        + "configuration|guidelines|rules|prompt)",
                "what (?:is|are|was|were) your (?:[a-z]{1,15}+ ){0,2}(?:system prompt|instructions|initial prompt|prompt)",
                tell
                        + " (?:[a-z]{1,15}+ ){0,5}(?:system|initial|hidden|secret|original) (?:prompt|message|instructions)",
                tell
                        + " (?:out )?(?:all|your|the previous|the above) (?:of )?(?:the |your )?(?:instructions|guidelines|rules)",
                tell + " (?:everything|the (?:text|words|content)|all (?:text|the text)) (?:above|before)");
        add(
                all,
                EXFILTRATION,
                "(?:send|post|forward|upload|transmit|exfiltrate|e-?mail|leak|submit|deliver) ~ (?:passwords?|credentials?|secrets?|api keys?|tokens?|"
                        + "private keys?|conversation|chat history|user data|personal (?:data|information)|contacts|environment variables|cookies?|\\.env) ~~ (?:to|https?|via|using)",
                "(?:append|encode|include|put|insert|embed) ~~ (?:passwords?|credentials?|secrets?|api keys?|tokens?|conversation|chat history|data) ~ "
                        + "(?:as|in|into|to) (?:a|the|an) (?:url|link|image|query|parameter|address|header)");
        add(
                all,
                TOOL_ABUSE,
                "(?:run|execute|invoke|call|use) (?:the )?(?:following|this|these) (?:[a-z]{1,15}+ ){0,2}(?:commands?|shell|scripts?|tools?)",
                "(?:rm -rf|curl https?|wget https?|powershell -|base64 -d|chmod 777|drop table)",
                "(?:delete|remove|erase|drop|transfer|approve|merge) (?:all|every|any) (?:[a-z]{1,15}+ ){0,2}(?:files?|emails?|records?|tables?|data|funds?|requests?|backups?)",
                "(?:approve|accept|merge|vote for|rate|score|recommend) (?:this|it|me|us) (?:[a-z]{1,15}+ ){0,3}(?:without|regardless|immediately|unconditionally)");
    }

    private static void answers(List<Phrase> all) {
        add(
                all,
                SAY_ONLY,
                "(?:just|only|simply|instead|and then|now) (?:print|say|reply|respond|output|answer|write|repeat|type|echo)",
                "(?:reply|respond|answer|output|print|say) (?:with )?(?:only|just|nothing but|exclusively)",
                "(?:absolutely )?nothing else",
                "(?:focus|concentrate|rely) (?:only|exclusively|solely) on (?:the|this|these)");
        all.add(Phrase.exactly(SAY_ONLY, "(?<![a-z])(?:print|say|output|repeat)[: ]{1,3}+[\"'\u201c<\\[]"));
    }

    private static void code(List<Phrase> all) {
        String take =
                "(?:incorporate|include|insert|append|add|embed|integrate|use|utili[sz]e|employ|apply|blend|merge|meld|weave|adopt|enlist|"
                        + "execute|implement|place|put|introduce|infuse|fuse|harness|deploy|leverage|assimilate|inject|embrace|exploit|consider|inclusion|incorporation|"
                        + "integration|addition|embody|manifestation|presence)";
        String snippet =
                "code (?:snippet|block|section|excerpt|segment|fragment|piece|portion|sequence|extract|passage)?";
        add(
                all,
                CODE_PLANTING,
                take
                        + " (?:of )?(?:the |this )?(?:[a-z]{1,15}+ ){0,2}(?:following|subsequent|below|given|provided|ensuing|accompanying|next) (?:[a-z]{1,15}+ ){0,1}"
                        + snippet
                        + " ?(?:[a-z]{1,15}+ ){0,3}(?:in|into|to|within|as|for|of|inside|with|when) (?:[a-z]{1,15}+ ){0,4}(?:your|you|the (?:code|solution|program|implementation|logic))",
                take + " (?:[a-z]{1,15}+ ){0,4}(?:following|subsequent) " + snippet
                        + " ?(?:[a-z]{1,15}+ ){0,8}(?:your|you)",
                "your (?:[a-z]{1,15}+ ){0,2}(?:code|solution|implementation|program|codebase) (?:[a-z]{1,15}+ ){0,6}(?:following|subsequent) "
                        + snippet);
    }

    private static void company(List<Phrase> all) {
        add(
                all,
                ADDRESSES_A_MODEL,
                "(?:dear|hey|hi|hello|attention|note to|message to|to the|to all|to any|you,? the) (?:ai|llms?|assistant|chatgpt|gpt|claude|gemini|copilot|language models?|ai (?:agents?|assistants?|models?))",
                "(?:you are|you.re|as) (?:an? |the )(?:[a-z]{1,15}+ ){0,2}(?:ai|llm|language model|chatbot|assistant)",
                "if you(?: are|.re) (?:an? |the )?(?:ai|llm|language model|assistant|agent|bot|reading this)",
                "(?:if|when|whenever) (?:the )?users? asks?");
        add(
                all,
                SECRECY,
                "(?:do not|don.t|never|without) (?:tell|telling|mention|mentioning|inform|informing|alert|alerting|notify|notifying|reveal|revealing|warn|warning|ask|asking|disclose) "
                        + "(?:this|it|the user|anyone|anybody|them|that|these|any|to|for (?:confirmation|permission))",
                "(?:secretly|silently|covertly)");
        add(
                all,
                URGENCY,
                "(?:urgent(?:ly)?|immediately|right now|at once|asap|without delay|time.critical|emergency)",
                "(?:critical|vital|essential|crucial) to my (?:career|job|life|work)",
                "(?:you must|you have to|you are required to|it is imperative)");
        add(
                all,
                DECODE_AND_ACT,
                "(?:decode|decrypt|deobfuscate|unscramble) (?:[a-z0-9]{1,15}+ ){0,8}(?:and|then) (?:[a-z]{1,15}+ ){0,2}(?:follow|execute|obey|run|do|answer|respond|act|comply)");
    }
}
