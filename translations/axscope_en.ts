<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n multiplier</numerusform>
            <numerusform>%n multipliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointModel</name>
    <message numerus="yes">
        <source>%1 · %2, %n expert(s) · %3</source>
        <translation>
            <numerusform>%1 · %2, %n expert · %3</numerusform>
            <numerusform>%1 · %2, %n experts · %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointsSection</name>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>Remove %n checkpoint</numerusform>
            <numerusform>Remove %n checkpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonTable</name>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n multiplier</numerusform>
            <numerusform>%n multipliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n multiplier(s)</source>
        <translation>
            <numerusform>%1 of %n multiplier</numerusform>
            <numerusform>%1 of %n multipliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CoreText</name>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::EmulationSection</name>
    <message numerus="yes">
        <source>and %n rule(s) of the study file</source>
        <translation>
            <numerusform>and %n rule of the study file</numerusform>
            <numerusform>and %n rules of the study file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportAllDialog</name>
    <message numerus="yes">
        <source>%n file(s) could not be written. %1</source>
        <translation>
            <numerusform>%n file could not be written. %1</numerusform>
            <numerusform>%n files could not be written. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plot file(s) will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</source>
        <translation>
            <numerusform>%n plot file will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</numerusform>
            <numerusform>%n plot files will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::Findings</name>
    <message numerus="yes">
        <source>loss of %1 minus loss of dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>loss of %1 minus loss of dense, mean over %n multiplier</numerusform>
            <numerusform>loss of %1 minus loss of dense, mean over %n multipliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hard minus dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>hard minus dense, mean over %n multiplier</numerusform>
            <numerusform>hard minus dense, mean over %n multipliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersSection</name>
    <message numerus="yes">
        <source>Remove %n table(s)</source>
        <translation>
            <numerusform>Remove %n table</numerusform>
            <numerusform>Remove %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitFigures</name>
    <message numerus="yes">
        <source>mean of %n layer(s) at this depth</source>
        <translation>
            <numerusform>mean of %n layer at this depth</numerusform>
            <numerusform>mean of %n layers at this depth</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::RunsPanel</name>
    <message numerus="yes">
        <source>%1 of %n run(s) done</source>
        <translation>
            <numerusform>%1 of %n run done</numerusform>
            <numerusform>%1 of %n runs done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::StudySession</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyTables</name>
    <message numerus="yes">
        <source>operand a cut to %n bit(s)</source>
        <translation>
            <numerusform>operand a cut to %n bit</numerusform>
            <numerusform>operand a cut to %n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operand b cut to %n bit(s)</source>
        <translation>
            <numerusform>operand b cut to %n bit</numerusform>
            <numerusform>operand b cut to %n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of a</source>
        <translation>
            <numerusform>error depends on the low bit of a</numerusform>
            <numerusform>error depends on the low %n bits of a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of b</source>
        <translation>
            <numerusform>error depends on the low bit of b</numerusform>
            <numerusform>error depends on the low %n bits of b</numerusform>
        </translation>
    </message>
</context>
</TS>
