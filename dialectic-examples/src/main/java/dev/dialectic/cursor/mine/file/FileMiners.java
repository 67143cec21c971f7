package dev.dialectic.cursor.mine.file;

import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;

/** The miners that read the files at the head. Stateless and thread-safe. */
public final class FileMiners {

    private FileMiners() {}

    /**
     * Fresh miners for one run. They share one scan of the source files, so they are called by one thread.
     *
     * @return the miners, in the order in which their rules are read
     */
    public static List<Miner> all() {
        SourceScan scan = new SourceScan();
        return List.of(
                new BuildToolMiner(),
                new PackageManagerMiner(),
                new TestCommandMiner(scan),
                new CiMiner(),
                new FormatterMiner(),
                new TestNamingMiner(scan),
                new TestFrameworkMiner(scan),
                new TestMethodNamingMiner(scan),
                new LoggingMiner(scan),
                new NullabilityMiner(scan),
                new LicenceHeaderMiner(scan),
                new LanguageLevelMiner(scan),
                new ModuleMiner(scan),
                new GeneratedCodeMiner(),
                new DependencyPolicyMiner(),
                new CodeOwnersMiner(),
                new SecretsMiner(),
                new JavaFeatureMiner(scan),
                new ScriptFeatureMiner(scan),
                new PythonFeatureMiner(scan),
                new IndentationMiner(scan));
    }
}
