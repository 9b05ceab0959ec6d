<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>DataChoice</name>
    <message>
        <source>%1, training images</source>
        <translation>%1, Trainingsbilder</translation>
    </message>
    <message>
        <source>%1, test images</source>
        <translation>%1, Testbilder</translation>
    </message>
    <message>
        <source>random images, seed %1</source>
        <translation>Zufallsbilder, Startwert %1</translation>
    </message>
    <message>
        <source>sample images, training</source>
        <translation>Beispielbilder, Training</translation>
    </message>
    <message>
        <source>sample images, test</source>
        <translation>Beispielbilder, Test</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1 is missing: bring it back or remove it from the list.</source>
        <translation>%1 fehlt: Bringen Sie die Datei zurück oder entfernen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 ist nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 takes images of %2 channel(s); the chosen data has %3.</source>
        <translation>%1 nimmt Bilder mit %2 Kanal/Kanälen; die gewählten Daten haben %3.</translation>
    </message>
    <message>
        <source>Choose at least one multiplier.</source>
        <translation>Wählen Sie mindestens einen Multiplizierer.</translation>
    </message>
    <message>
        <source>The table %1 is missing: bring it back or take it out.</source>
        <translation>Die Tabelle %1 fehlt: Bringen Sie sie zurück oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>Measuring %1 …</source>
        <translation>%1 wird vermessen …</translation>
    </message>
    <message>
        <source>Choose the folder with the images.</source>
        <translation>Wählen Sie den Ordner mit den Bildern.</translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation>Die Daten werden geprüft …</translation>
    </message>
    <message>
        <source>Images are missing: %1.</source>
        <translation>Bilder fehlen: %1.</translation>
    </message>
    <message>
        <source>The data cannot be used: %1.</source>
        <translation>Die Daten sind nicht brauchbar: %1.</translation>
    </message>
    <message>
        <source>Choose the file with the activation ranges, or calibrate.</source>
        <translation>Wählen Sie die Datei mit den Aktivierungsbereichen oder kalibrieren Sie.</translation>
    </message>
    <message>
        <source>The ranges file %1 is missing.</source>
        <translation>Die Bereichsdatei %1 fehlt.</translation>
    </message>
    <message>
        <source>Ready: %1, %2, %3.</source>
        <translation>Bereit: %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n Netz</numerusform>
            <numerusform>%n Netze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n Multiplizierer</numerusform>
            <numerusform>%n Multiplizierer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart; the chosen images are of %3.</source>
        <translation>%1 unterscheidet %2 Klassen; die gewählten Bilder gehören zu %3.</translation>
    </message>
    <message>
        <source>The normalisation does not fit %1: %2.</source>
        <translation>Die Normierung passt nicht zu %1: %2.</translation>
    </message>
    <message>
        <source>Choose the images: the sample, a folder or random images.</source>
        <translation>Wählen Sie die Bilder: die Beispielbilder, einen Ordner oder Zufallsbilder.</translation>
    </message>
    <message>
        <source>Add a checkpoint to run.</source>
        <translation>Einen Checkpoint zum Ausführen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>%1 (exact int8)</source>
        <translation>%1 (exakt in int8)</translation>
    </message>
    <message>
        <source>%1 (float32)</source>
        <translation>%1 (float32)</translation>
    </message>
    <message>
        <source>the first layer</source>
        <translation>der ersten Schicht</translation>
    </message>
    <message>
        <source>the layer of the class scores</source>
        <translation>der Schicht der Klassenwerte</translation>
    </message>
    <message>
        <source>then %1 is approximated</source>
        <translation>dann wird %1 approximiert</translation>
    </message>
    <message>
        <source>then %1 is not</source>
        <translation>dann wird %1 nicht approximiert</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated</source>
        <translation>jede Faltung und jede lineare Schicht wird approximiert</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated except %1</source>
        <translation>jede Faltung und jede lineare Schicht wird approximiert außer %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation>Faltungen</translation>
    </message>
    <message>
        <source>pointwise convolutions</source>
        <translation>punktweisen Faltungen</translation>
    </message>
    <message>
        <source>depthwise convolutions</source>
        <translation>tiefenweisen Faltungen</translation>
    </message>
    <message>
        <source>linear layers</source>
        <translation>linearen Schichten</translation>
    </message>
    <message>
        <source>operand order activation × weight</source>
        <translation>Operandenreihenfolge Aktivierung × Gewicht</translation>
    </message>
    <message>
        <source>operand order weight × activation</source>
        <translation>Operandenreihenfolge Gewicht × Aktivierung</translation>
    </message>
    <message>
        <source>operand order activation × weight in %1</source>
        <translation>Operandenreihenfolge Aktivierung × Gewicht in %1</translation>
    </message>
    <message>
        <source>operand order weight × activation in %1</source>
        <translation>Operandenreihenfolge Gewicht × Aktivierung in %1</translation>
    </message>
    <message>
        <source>operand order right × left in attention products</source>
        <translation>Operandenreihenfolge rechts × links in Attention-Produkten</translation>
    </message>
    <message>
        <source>operand order activation × weight in routers</source>
        <translation>Operandenreihenfolge Aktivierung × Gewicht in Routern</translation>
    </message>
    <message>
        <source>operand order weight × activation in routers</source>
        <translation>Operandenreihenfolge Gewicht × Aktivierung in Routern</translation>
    </message>
    <message>
        <source>routers are approximated too (cluster routers compute distances: float32)</source>
        <translation>auch Router werden approximiert (Cluster-Router berechnen Distanzen: float32)</translation>
    </message>
    <message>
        <source>routers in float32</source>
        <translation>Router in float32</translation>
    </message>
    <message>
        <source>attention products Q Kᵀ and A V are approximated too</source>
        <translation>auch die Attention-Produkte Q Kᵀ und A V werden approximiert</translation>
    </message>
    <message>
        <source>attention products in float32</source>
        <translation>Attention-Produkte in float32</translation>
    </message>
    <message>
        <source>padding through the table</source>
        <translation>Auffüllung über die Tabelle</translation>
    </message>
    <message>
        <source>padding skipped: it contributes exactly 0</source>
        <translation>Auffüllung übersprungen: sie trägt exakt 0 bei</translation>
    </message>
    <message>
        <source>one scale of the weights per output channel</source>
        <translation>eine Skala der Gewichte je Ausgabekanal</translation>
    </message>
    <message>
        <source>one scale of the weights per layer</source>
        <translation>eine Skala der Gewichte je Schicht</translation>
    </message>
    <message>
        <source>batch norm folded into the weights</source>
        <translation>Batch-Norm in die Gewichte gefaltet</translation>
    </message>
    <message>
        <source>batch norm separate, in float32 after the convolution</source>
        <translation>Batch-Norm getrennt, in float32 nach der Faltung</translation>
    </message>
    <message>
        <source>multiplier of %1 in every run: %2</source>
        <translation>Multiplizierer von %1 in jedem Lauf: %2</translation>
    </message>
    <message>
        <source>int8 operands (scale = range / 127, rounded half to even, −127 to 127), sums in int32; activation functions, normalisation, residual sums and pooling in float32</source>
        <translation>int8-Operanden (Skala = Bereich / 127, Hälften zur geraden Zahl gerundet, −127 bis 127), Summen in int32; Aktivierungsfunktionen, Normalisierung, Residualsummen und Pooling in float32</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <source>percentile %1</source>
        <translation>Perzentil %1</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>kleinster quadratischer Fehler</translation>
    </message>
    <message>
        <source>fixed at %1</source>
        <translation>fest bei %1</translation>
    </message>
    <message>
        <source>ranges from the file %1</source>
        <translation>Bereiche aus der Datei %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layers, and how they are calibrated</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (except %2)</source>
        <translation>%1 (außer %2)</translation>
    </message>
    <message>
        <source>ranges: %1 over the first %2 images of %3</source>
        <translation>Bereiche: %1 über die ersten %2 Bilder von %3</translation>
    </message>
    <message>
        <source>%1, in random order by seed %2</source>
        <translation>%1, in zufälliger Reihenfolge mit Startwert %2</translation>
    </message>
    <message>
        <source>%1, which are evaluated too</source>
        <translation>%1; diese Bilder werden auch ausgewertet</translation>
    </message>
    <message>
        <source>%1; their own for %2</source>
        <translation>%1; eigene für %2</translation>
    </message>
    <message>
        <source>all approximated layers by %1</source>
        <translation>alle approximierten Schichten mit %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>layers, and their multiplier</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1, all other approximated layers by %2</source>
        <translation>%1, alle anderen approximierten Schichten mit %2</translation>
    </message>
    <message>
        <source>cost: power of each layer&apos;s multiplier over that of the exact one, weighted by the MACs that run</source>
        <translation>Kosten: Leistung des Multiplizierers jeder Schicht geteilt durch die des exakten, gewichtet mit den ausgeführten MACs</translation>
    </message>
    <message>
        <source>%1; layers computed exactly (int8 or float32) count as exact multiplications, attention products and routers where they are not float32</source>
        <translation>%1; exakt berechnete Schichten (int8 oder float32) zählen als exakte Multiplikationen, ebenso Attention-Produkte und Router, soweit sie nicht in float32 sind</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>axscope::app::AblationPage</name>
    <message>
        <source>Ab&amp;late:</source>
        <translation>Ablation v&amp;on:</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Measure &amp;ablation</source>
        <translation>Ablation m&amp;essen</translation>
    </message>
    <message>
        <source>Runs the network once per part, with that part alone approximated and everything else exact int8. Cost: top-1 of int8 minus top-1 of that run, on the same images</source>
        <translation>Lässt das Netz je Teil einmal laufen, nur dieser Teil approximiert und alles andere exakt in int8. Kosten: Top-1 von int8 minus Top-1 dieses Laufs, auf denselben Bildern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>mean of %1 experts</source>
        <translation>Mittel von %1 Experten</translation>
    </message>
    <message>
        <source>Cost of approximating one part alone, %1</source>
        <translation>Kosten der Approximation eines einzelnen Teils, %1</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>Schichten ab der Eingabe</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>Verlorene Top-1</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>Choose a multiplier: ablation approximates one part of the network with it and leaves the rest exact.</source>
        <translation>Wählen Sie einen Multiplizierer: Die Ablation approximiert damit einen Teil des Netzes und lässt den Rest exakt.</translation>
    </message>
    <message>
        <source>Not measured yet: what each part costs in accuracy when it alone is approximated.</source>
        <translation>Noch nicht gemessen: was jeder Teil an Genauigkeit kostet, wenn nur er approximiert wird.</translation>
    </message>
    <message>
        <source>For&amp;etold by:</source>
        <translation>V&amp;orhergesagt durch:</translation>
    </message>
    <message>
        <source>What foretells the cost of experts</source>
        <translation>Was die Kosten von Experten vorhersagt</translation>
    </message>
    <message>
        <source>Ablate experts to see what foretells their cost.</source>
        <translation>Messen Sie Experten einzeln, um zu sehen, was ihre Kosten vorhersagt.</translation>
    </message>
    <message>
        <source>All: Spearman&apos;s ρ</source>
        <translation>Alle: Spearmans ρ</translation>
    </message>
</context>
<context>
    <name>axscope::app::AboutDialog</name>
    <message>
        <source>About Axscope</source>
        <translation>Über Axscope</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;What approximate multipliers do to neural networks, dense and with experts.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %3, QCustomPlot, LibTorch, Boost, Eigen and JSON for Modern C++. The catalogue describes circuits of EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;Was approximative Multiplizierer mit neuronalen Netzen machen, dicht und mit Experten.&lt;/p&gt;&lt;p&gt;Stand: %2&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). Ohne jede Gewährleistung.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt %3, QCustomPlot, LibTorch, Boost, Eigen und JSON for Modern C++. Der Katalog beschreibt Schaltungen von EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>axscope::app::AddMultipliers</name>
    <message>
        <source>The &amp;eight of the catalogue</source>
        <translation>Die &amp;acht des Katalogs</translation>
    </message>
    <message>
        <source>&amp;All of the catalogue</source>
        <translation>A&amp;lle des Katalogs</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;Familie</translation>
    </message>
    <message>
        <source>By &amp;name …</source>
        <translation>Nach &amp;Namen …</translation>
    </message>
    <message>
        <source>Table &amp;files …</source>
        <translation>&amp;Tabellendateien …</translation>
    </message>
    <message>
        <source>All %1 = %2</source>
        <extracomment>A series of members of a family: one parameter takes all its values</extracomment>
        <translation>Alle %1 = %2</translation>
    </message>
    <message>
        <source>Add multipliers</source>
        <translation>Multiplizierer hinzufügen</translation>
    </message>
    <message>
        <source>Catalogue names, members of families (drum:k=4) or table files, separated by spaces:</source>
        <translation>Katalognamen, Mitglieder von Familien (drum:k=4) oder Tabellendateien, durch Leerzeichen getrennt:</translation>
    </message>
    <message>
        <source>Add table files</source>
        <translation>Tabellendateien hinzufügen</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeFigures</name>
    <message>
        <source>without retraining</source>
        <translation>ohne Nachtraining</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>nach dem Nachtraining</translation>
    </message>
    <message>
        <source>Multiplier, aggressive ones to the right of the line</source>
        <translation>Multiplizierer, aggressive rechts der Linie</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>%1: accuracy by multiplier and topology before and after retraining, with 95 % intervals</source>
        <translation>%1: Genauigkeit nach Multiplizierer und Topologie vor und nach dem Nachtraining, mit 95-%-Bereichen</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Top-1-Genauigkeit</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1: loss against int8, and what retraining leaves of it, with 95 % intervals</source>
        <translation>%1: Verlust gegen int8 und was das Nachtraining davon übrig lässt, mit 95-%-Bereichen</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Top-1-Verlust</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>%1: accuracy against inference cost before and after retraining</source>
        <translation>%1: Genauigkeit gegen Inferenzkosten vor und nach dem Nachtraining</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>Normierte Inferenzkosten</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>dicht in int8 = 1</translation>
    </message>
    <message>
        <source>retraining</source>
        <translation>Nachtraining</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Dense, or how the router chooses among experts: hard, soft, cluster</source>
        <translation>Dicht, oder wie der Router unter den Experten wählt: hard, soft, cluster</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>int8 %</source>
        <translation>int8 %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with exact products</source>
        <translation>Top-1-Genauigkeit mit exakten Produkten</translation>
    </message>
    <message>
        <source>int8 interval</source>
        <translation>95-%-Bereich int8</translation>
    </message>
    <message>
        <source>95 % Wilson interval of it</source>
        <translation>95-%-Wilson-Vertrauensbereich davon</translation>
    </message>
    <message>
        <source>Before %</source>
        <translation>Vorher %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, without retraining</source>
        <translation>Top-1-Genauigkeit mit dem Multiplizierer, ohne Nachtraining</translation>
    </message>
    <message>
        <source>Before interval</source>
        <translation>95-%-Bereich vorher</translation>
    </message>
    <message>
        <source>After %</source>
        <translation>Nachher %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, retrained for it</source>
        <translation>Top-1-Genauigkeit mit dem Multiplizierer, für ihn nachtrainiert</translation>
    </message>
    <message>
        <source>After interval</source>
        <translation>95-%-Bereich nachher</translation>
    </message>
    <message>
        <source>Loss pp</source>
        <translation>Verlust pp</translation>
    </message>
    <message>
        <source>Top-1 in int8 minus that with the multiplier, in percentage points</source>
        <translation>Top-1 in int8 minus die mit dem Multiplizierer, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Left pp</source>
        <translation>Rest pp</translation>
    </message>
    <message>
        <source>Top-1 of the original in int8 minus that after retraining, in percentage points</source>
        <translation>Top-1 des Originals in int8 minus die nach dem Nachtraining, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Recovered %</source>
        <translation>Zurückgewonnen %</translation>
    </message>
    <message>
        <source>Share of the loss that retraining won back</source>
        <translation>Anteil des Verlusts, den das Nachtraining zurückgewann</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Full: no loss is left that could be told from nothing. None: no gain that could be told from nothing.</source>
        <translation>Voll: kein verbleibender Verlust, der von null zu unterscheiden wäre. Keine: kein Gewinn, der von null zu unterscheiden wäre.</translation>
    </message>
    <message>
        <source>Shift %</source>
        <translation>Wechsel %</translation>
    </message>
    <message>
        <source>Routing decisions that go to another expert than in int8, mean over MoE layers, without retraining</source>
        <translation>Routing-Entscheidungen, die auf einen anderen Experten fallen als in int8, Mittel über die MoE-Schichten, ohne Nachtraining</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Normierte Inferenzkosten: Leistung aller Multiplikationen geteilt durch die des dichten Netzes mit exakten Multiplizierern</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>Mean relative error of the multiplier; aggressive from 10 % on</source>
        <translation>Mittlerer relativer Fehler des Multiplizierers; aggressiv ab 10 %</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Retrained checkpoint</source>
        <translation>Nachtrainierter Checkpoint</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeView</name>
    <message>
        <source>Pages of the AxMoE study</source>
        <translation>Seiten der AxMoE-Studie</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>One row per architecture, topology and multiplier</source>
        <translation>Eine Zeile je Architektur, Topologie und Multiplizierer</translation>
    </message>
    <message>
        <source>Accuracy by multiplier and topology before and after retraining, against int8</source>
        <translation>Genauigkeit nach Multiplizierer und Topologie vor und nach dem Nachtraining, gegen int8</translation>
    </message>
    <message>
        <source>Accuracy against normalised cost before and after retraining</source>
        <translation>Genauigkeit gegen normierte Kosten vor und nach dem Nachtraining</translation>
    </message>
    <message>
        <source>What a multiplier loses against int8, and what retraining leaves of it</source>
        <translation>Was ein Multiplizierer gegen int8 verliert und was das Nachtraining davon übrig lässt</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE abstract (arXiv:2605.04754) hold on this study</source>
        <translation>Ob die Befunde des AxMoE-Abstracts (arXiv:2605.04754) in dieser Studie gelten</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>The architecture whose figures are shown; exports have all of them</source>
        <translation>Die Architektur, deren Abbildungen gezeigt werden; Exporte enthalten alle</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Gewählte Läufe</translation>
    </message>
    <message>
        <source>Accuracy before and after retraining by architecture, topology and multiplier</source>
        <translation>Genauigkeit vor und nach dem Nachtraining nach Architektur, Topologie und Multiplizierer</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B; a figure after retraining chooses the retrained checkpoint</source>
        <translation>Klick auf eine Zeile wählt Lauf A, mit Strg Lauf B; eine Zahl nach dem Nachtraining wählt den nachtrainierten Checkpoint</translation>
    </message>
    <message>
        <source>The cost of no run is known: it follows from the power of the multipliers. Choose some of the catalogue, whose power was published, and run the study again.</source>
        <translation>Von keinem Lauf sind die Kosten bekannt: Sie folgen aus der Leistung der Multiplizierer. Einige aus dem Katalog wählen, deren Leistung veröffentlicht ist, und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Run a study to see what each multiplier costs each architecture and topology, and what retraining wins back. The sample study has all that this needs: File &gt; Open sample study.</source>
        <translation>Eine Studie starten, um zu sehen, was jeder Multiplizierer jede Architektur und Topologie kostet und was das Nachtraining zurückgewinnt. Die Beispielstudie hat alles, was dazu nötig ist: Datei &gt; Beispielstudie öffnen.</translation>
    </message>
    <message>
        <source>Nothing to compare yet: this needs a run in int8 and one with a multiplier of the same checkpoint.</source>
        <translation>Noch nichts zu vergleichen: Nötig sind ein Lauf in int8 und einer mit einem Multiplizierer, beide vom selben Checkpoint.</translation>
    </message>
    <message>
        <source>The study is not complete: figures and verdicts may change.</source>
        <translation>Die Studie ist nicht vollständig: Zahlen und Urteile können sich ändern.</translation>
    </message>
    <message>
        <source>No checkpoint of this study was retrained for one of its multipliers: figures after retraining are missing. Retrain one (Run &gt; Retrain under approximation), or add retrained checkpoints.</source>
        <translation>Kein Checkpoint dieser Studie wurde für einen ihrer Multiplizierer nachtrainiert: Zahlen nach dem Nachtraining fehlen. Einen nachtrainieren (Lauf &gt; Unter Approximation nachtrainieren) oder nachtrainierte Checkpoints hinzufügen.</translation>
    </message>
    <message>
        <source>A: %1. Click to choose A, with Ctrl to choose B.</source>
        <translation>A: %1. Klick wählt A, mit Strg B.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A: %1. B: %2.</translation>
    </message>
</context>
<context>
    <name>axscope::app::BarFigure</name>
    <message>
        <source>%1 by %2, bars: %3</source>
        <translation>%1 nach %2, Balken: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4 %5</source>
        <translation>%1, %2: %3 %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Bereich %1 bis %2)</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChangeFigure</name>
    <message>
        <source>%1 by %2, %3 and %4, of: %5</source>
        <translation>%1 nach %2, %3 und %4, für: %5</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 %5 %6</source>
        <translation>%1, %2, %3: %4 %5 %6</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Bereich %1 bis %2)</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, untere Grenze</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, obere Grenze</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelFigure</name>
    <message>
        <source>%1 by %2, channels: %3</source>
        <translation>%1 nach %2, Kanäle: %3</translation>
    </message>
    <message>
        <source>Channel %1: %2 %3, %4 %5</source>
        <translation>Kanal %1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelGridFigure</name>
    <message>
        <source>Maps of channels %1 to %2 of %3 as colours up to %4</source>
        <translation>Karten der Kanäle %1 bis %2 von %3 als Farben bis %4</translation>
    </message>
    <message>
        <source>Difference of gate probability</source>
        <translation>Differenz der Gate-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Difference of output</source>
        <translation>Differenz der Ausgabe</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>Gate-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Output before activation</source>
        <translation>Ausgabe vor der Aktivierung</translation>
    </message>
    <message>
        <source>+ expert</source>
        <translation>+ Experte</translation>
    </message>
    <message>
        <source>+ channel</source>
        <translation>+ Kanal</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, difference %6</source>
        <translation>%1: %2 %3, %4 %5, Differenz %6</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>Klassen-Token</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>token %1 (row %2, column %3)</source>
        <translation>Token %1 (Zeile %2, Spalte %3)</translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointModel</name>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation>%1 k Parameter</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M Parameter</translation>
    </message>
    <message>
        <source>%1 · dense · %2</source>
        <translation>%1 · dicht · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2, %n expert(s) · %3</source>
        <translation>
            <numerusform>%1 · %2, %n Experte · %3</numerusform>
            <numerusform>%1 · %2, %n Experten · %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointsSection</name>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Checkpoints hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints from the study (Del)</source>
        <translation>Markierte Checkpoints aus der Studie entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove from the study</source>
        <translation>Aus der Studie entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>%n Checkpoint entfernen</numerusform>
            <numerusform>%n Checkpoints entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain under approximation …</source>
        <translation>Unter Approximation nachtrainieren …</translation>
    </message>
    <message>
        <source>Drop checkpoints here
or add them with +</source>
        <translation>Checkpoints hierher ziehen
oder mit + hinzufügen</translation>
    </message>
    <message>
        <source>The trained networks to run, from .safetensors files, whole or in parts with their .index.json, or from PyTorch&apos;s .pt and .pth. The list says what each holds: dense, or with experts and a hard, soft or cluster router.</source>
        <translation>Die trainierten Netze für die Läufe, aus .safetensors-Dateien, ganz oder in Teilen mit ihrer .index.json, oder aus .pt und .pth von PyTorch. Die Liste nennt, was jeder enthält: dicht, oder mit Experten und einem Hard-, Soft- oder Cluster-Router.</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoActivationPage</name>
    <message>
        <source>Share of the decisions of each expert of this layer that the other layer sends to each of its experts, by first choice; differences in percentage points (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]: 0 where the layers decide independently. Click, or use the arrow keys, to select an expert of this layer.</source>
        <translation>Anteil der Entscheidungen jedes Experten dieser Schicht, den die andere Schicht an jeden ihrer Experten schickt, nach der ersten Wahl; Differenzen in Prozentpunkten (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]: 0, wo die Schichten unabhängig entscheiden. Klick oder Pfeiltasten wählen einen Experten dieser Schicht.</translation>
    </message>
    <message>
        <source>&amp;Other MoE layer:</source>
        <translation>And&amp;ere MoE-Schicht:</translation>
    </message>
    <message>
        <source>%1 has a single MoE layer: there is nothing to be active together with.</source>
        <translation>%1 hat nur eine MoE-Schicht: Es gibt nichts, womit sie gemeinsam aktiv sein könnte.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Für diesen Lauf wurden die Entscheidungen der einzelnen Bilder nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 and %2 do not decide on the same things.</source>
        <translation>%1 und %2 entscheiden nicht über dasselbe.</translation>
    </message>
    <message>
        <source>Expert of %1</source>
        <translation>Experte von %1</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>Anteil der Zeile</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>%1: I(%2; %3) = %4 bits</source>
        <translation>%1: I(%2; %3) = %4 bit</translation>
    </message>
</context>
<context>
    <name>axscope::app::ColorScaleBar</name>
    <message>
        <source>Colours of %1 from %2 to %3</source>
        <translation>Farben von %1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::CommandSearch</name>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>A command, view, panel or recent study</source>
        <translation>Befehl, Ansicht, Bereich oder letzte Studie</translation>
    </message>
    <message>
        <source>Commands found, best first</source>
        <translation>Gefundene Befehle, die besten zuerst</translation>
    </message>
</context>
<context>
    <name>axscope::app::CompareView</name>
    <message>
        <source>&amp;A:</source>
        <translation>&amp;A:</translation>
    </message>
    <message>
        <source>&amp;B:</source>
        <translation>&amp;B:</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation>An&amp;sicht:</translation>
    </message>
    <message>
        <source>How A and B are shown</source>
        <translation>Wie A und B gezeigt werden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <source>B below A instead of beside it: more width for each</source>
        <translation>B unter A statt daneben: mehr Breite für beide</translation>
    </message>
    <message>
        <source>Run a study to compare two of its runs.</source>
        <translation>Starten Sie eine Studie, um zwei ihrer Läufe zu vergleichen.</translation>
    </message>
    <message>
        <source>There is nothing to compare A with yet.

Choose a second run as B above, or click one in any figure of the overview, or in the run matrix, with Ctrl held down.</source>
        <translation>Es gibt noch nichts, womit sich A vergleichen lässt.

Wählen Sie oben einen zweiten Lauf als B, oder klicken Sie einen in einer Abbildung der Übersicht oder in der Laufmatrix mit gedrückter Strg-Taste an.</translation>
    </message>
    <message>
        <source>%1 is not done yet: A and B are compared here as soon as both are.</source>
        <translation>%1 ist noch nicht fertig: A und B werden hier verglichen, sobald beide es sind.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonPage</name>
    <message>
        <source>Figures of the comparison</source>
        <translation>Abbildungen des Vergleichs</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Errors of the ticked multipliers side by side</source>
        <translation>Fehler der angehakten Multiplizierer nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Products of one multiplier minus those of another</source>
        <translation>Produkte eines Multiplizierers minus die eines anderen</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>Two figures of all multipliers of the table against each other</source>
        <translation>Zwei Kennzahlen aller Multiplizierer der Tabelle gegeneinander</translation>
    </message>
    <message>
        <source>At most four maps are shown side by side: %1 gave way to %2.</source>
        <translation>Höchstens vier Karten werden nebeneinander gezeigt: %1 wurde durch %2 ersetzt.</translation>
    </message>
    <message>
        <source>Add multipliers to the study to compare their errors here, or to the table below.</source>
        <translation>Der Studie Multiplizierer hinzufügen, um ihre Fehler hier zu vergleichen, oder der Tabelle unten.</translation>
    </message>
    <message>
        <source>Tick up to four multipliers in the table to see where each of them errs.</source>
        <translation>Bis zu vier Multiplizierer in der Tabelle anhaken, um zu sehen, wo jeder von ihnen irrt.</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>%1 multiplies as %2, which is in the table</source>
        <translation>%1 multipliziert wie %2, der schon in der Tabelle steht</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonTable</name>
    <message>
        <source>Error metrics and cost of the multipliers</source>
        <translation>Fehlermaße und Kosten der Multiplizierer</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Part of a name, or a condition: mre &lt; 5 and cost &lt; 0.6</source>
        <translation>Teil eines Namens oder eine Bedingung: mre &lt; 5 and cost &lt; 0.6</translation>
    </message>
    <message>
        <source>A word is part of a name. Conditions compare figures by &lt;, &lt;=, &gt;, &gt;=, = and !=, and texts (name, operands, structure, kernel) by ~ (contains), = and !=. Join them by and, or, not and brackets. Figures: %1.</source>
        <translation>Ein Wort ist Teil eines Namens. Bedingungen vergleichen Kennzahlen mit &lt;, &lt;=, &gt;, &gt;=, = und !=, Texte (name, operands, structure, kernel) mit ~ (enthält), = und !=. Sie werden mit and, or, not und Klammern verknüpft. Kennzahlen: %1.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>H&amp;inzufügen</translation>
    </message>
    <message>
        <source>Adds multipliers to this table, not to the study</source>
        <translation>Fügt Multiplizierer dieser Tabelle hinzu, nicht der Studie</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Which columns the table has</source>
        <translation>Welche Spalten die Tabelle hat</translation>
    </message>
    <message>
        <source>&amp;Show map</source>
        <translation>Karte &amp;zeigen</translation>
    </message>
    <message>
        <source>Add to the s&amp;tudy</source>
        <translation>Zur St&amp;udie hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove from the table</source>
        <translation>Aus der Tabelle &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Hide map</source>
        <translation>Karte &amp;verbergen</translation>
    </message>
    <message>
        <source>The filter is not understood: %1</source>
        <translation>Der Filter ist nicht verständlich: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n Multiplizierer</numerusform>
            <numerusform>%n Multiplizierer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n multiplier(s)</source>
        <translation>
            <numerusform>%1 von %n Multiplizierer</numerusform>
            <numerusform>%1 von %n Multiplizierern</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoreText</name>
    <message>
        <source>Opening files</source>
        <translation>Öffnet Dateien</translation>
    </message>
    <message>
        <source>Calibrating %1</source>
        <translation>Kalibriert %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Rechnet %1</translation>
    </message>
    <message>
        <source>Importing product tables</source>
        <translation>Importiert Produkttabellen</translation>
    </message>
    <message>
        <source>Testing before retraining</source>
        <translation>Testet vor dem Nachtraining</translation>
    </message>
    <message>
        <source>Choosing activation ranges</source>
        <translation>Wählt die Aktivierungsbereiche</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Trainiert %1</translation>
    </message>
    <message>
        <source>Energy of experts</source>
        <translation>Energie der Experten</translation>
    </message>
    <message>
        <source>one look-up per product, %1</source>
        <translation>ein Tabellenzugriff je Produkt, %1</translation>
    </message>
    <message>
        <source>look-ups, unrolled, %1</source>
        <translation>Tabellenzugriffe, ausgerollt, %1</translation>
    </message>
    <message>
        <source>look-ups in rows of products, %1</source>
        <translation>Zugriffe auf Zeilen von Produkten, %1</translation>
    </message>
    <message>
        <source>look-ups by byte shuffles, %1</source>
        <translation>Tabellenzugriffe durch Byte-Shuffles, %1</translation>
    </message>
    <message>
        <source>sums of two nibbles&apos; products by byte shuffles, %1</source>
        <translation>Summen der Produkte zweier Halbbytes durch Byte-Shuffles, %1</translation>
    </message>
    <message>
        <source>one int16 product and a residual of 16 x 16, %1</source>
        <translation>ein int16-Produkt und ein Rest von 16 × 16, %1</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 product, %3</source>
        <translation>Rang %1 als %2 int8-Produkt, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 product, %3</source>
        <translation>Rang %1 als %2 int16-Produkt, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 products, %3</source>
        <translation>Rang %1 als %2 int8-Produkte, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 products, %3</source>
        <translation>Rang %1 als %2 int16-Produkte, %3</translation>
    </message>
    <message>
        <source>the same products as %1</source>
        <translation>dieselben Produkte wie %1</translation>
    </message>
    <message>
        <source>unsigned, used in sign-magnitude form</source>
        <translation>ohne Vorzeichen, in der Form „Betrag und Vorzeichen“ verwendet</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 held out from them</source>
        <translation>Trainiert mit %1 Bildern von %2, getestet mit %3 davon zurückgehaltenen</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 of %4</source>
        <translation>Trainiert mit %1 Bildern von %2, getestet mit %3 von %4</translation>
    </message>
    <message>
        <source>mean %1, std %2; device %3, %4 threads</source>
        <translation>Mittel %1, Std.-Abw. %2; Gerät %3, %4 Threads</translation>
    </message>
    <message>
        <source>Before retraining: test top-1 %1 % with %2</source>
        <translation>Vor dem Nachtraining: Test-Top-1 %1 % mit %2</translation>
    </message>
    <message>
        <source>bits of a that meet bit %1 of b</source>
        <translation>Bits von a, die auf Bit %1 von b treffen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Every product as it is.</source>
        <translation>Jedes Produkt, wie es ist.</translation>
    </message>
    <message>
        <source>Operand truncation</source>
        <translation>Operandenkürzung</translation>
    </message>
    <message>
        <source>The low bits of the operands are ignored: an exact multiplier of fewer bits.</source>
        <translation>Die unteren Bits der Operanden werden nicht beachtet: ein exakter Multiplizierer mit weniger Bits.</translation>
    </message>
    <message>
        <source>low bits of operand a that are ignored</source>
        <translation>untere Bits von Operand a, die nicht beachtet werden</translation>
    </message>
    <message>
        <source>low bits of operand b that are ignored</source>
        <translation>untere Bits von Operand b, die nicht beachtet werden</translation>
    </message>
    <message>
        <source>Masked partial products</source>
        <translation>Maskierte Teilprodukte</translation>
    </message>
    <message>
        <source>Of the 64 partial products a_i b_j those are formed whose bit i of mask j is set; they are added up exactly. All signed 8-bit circuits of EvoApproxLib (lite) have this form.</source>
        <translation>Von den 64 Teilprodukten a_i b_j werden die gebildet, deren Bit i in Maske j gesetzt ist; addiert wird exakt. Alle 8-Bit-Schaltungen mit Vorzeichen von EvoApproxLib (lite) haben diese Form.</translation>
    </message>
    <message>
        <source>bits of a that meet bit 7 of b, the sign bit of signed operands</source>
        <translation>Bits von a, die auf Bit 7 von b treffen, das Vorzeichenbit bei Operanden mit Vorzeichen</translation>
    </message>
    <message>
        <source>Broken array</source>
        <translation>Unvollständiges Feld (Broken Array)</translation>
    </message>
    <message>
        <source>Carry-save adder cells of the array multiplier are left out, by rows (horizontal break level) and by columns (vertical break level), and their outputs count 0.</source>
        <translation>Carry-Save-Addierzellen des Feldmultiplizierers werden weggelassen, nach Zeilen (horizontal break level) und nach Spalten (vertical break level); ihre Ausgänge zählen 0.</translation>
    </message>
    <message>
        <source>horizontal break level: rows left out, the low bits of a</source>
        <translation>horizontal break level: weggelassene Zeilen, die unteren Bits von a</translation>
    </message>
    <message>
        <source>vertical break level: columns left out, the low bits of the product</source>
        <translation>vertical break level: weggelassene Spalten, die unteren Bits des Produkts</translation>
    </message>
    <message>
        <source>Product truncation</source>
        <translation>Produktkürzung</translation>
    </message>
    <message>
        <source>The product&apos;s low t bits are left out, and all columns of partial products more than k to the right of its last bit are not formed; a constant or the next column can make up for them.</source>
        <translation>Die unteren t Bits des Produkts werden weggelassen, und alle Spalten von Teilprodukten, die mehr als k rechts seines letzten Bits liegen, nicht gebildet; eine Konstante oder die nächste Spalte kann sie ausgleichen.</translation>
    </message>
    <message>
        <source>low bits of the product that are left out</source>
        <translation>untere Bits des Produkts, die weggelassen werden</translation>
    </message>
    <message>
        <source>guard columns formed beyond them (t or more: all, the exact product cut)</source>
        <translation>Schutzspalten, die darüber hinaus gebildet werden (ab t: alle, das exakte Produkt gekürzt)</translation>
    </message>
    <message>
        <source>what makes up for the columns that are not formed</source>
        <translation>was die nicht gebildeten Spalten ausgleicht</translation>
    </message>
    <message>
        <source>DRUM</source>
        <translation>DRUM</translation>
    </message>
    <message>
        <source>Dynamic range unbiased multiplier: k bits of each operand from its leading one on, the last one set to 1, go through a k x k multiplier; the product is shifted back.</source>
        <translation>Dynamic range unbiased multiplier: k Bits jedes Operanden ab seiner führenden Eins, das letzte auf 1 gesetzt, durchlaufen einen k × k-Multiplizierer; das Produkt wird zurückgeschoben.</translation>
    </message>
    <message>
        <source>bits kept of each operand</source>
        <translation>Bits, die von jedem Operanden bleiben</translation>
    </message>
    <message>
        <source>RoBA</source>
        <translation>RoBA</translation>
    </message>
    <message>
        <source>Rounding-based approximate multiplier: with the operands rounded to powers of two, ar b + br a - ar br. Sign-magnitude form is the paper&apos;s S-RoBA.</source>
        <translation>Rounding-based approximate multiplier: mit den auf Zweierpotenzen gerundeten Operanden ar b + br a - ar br. Die Form „Betrag und Vorzeichen“ ist das S-RoBA des Artikels.</translation>
    </message>
    <message>
        <source>Mitchell logarithmic</source>
        <translation>Mitchell, logarithmisch</translation>
    </message>
    <message>
        <source>Logarithms of the operands, linear between powers of two, are added, and the antilogarithm is taken the same way.</source>
        <translation>Logarithmen der Operanden, zwischen Zweierpotenzen linear, werden addiert; der Numerus wird ebenso gebildet.</translation>
    </message>
    <message>
        <source>Iterated logarithmic (ILM)</source>
        <translation>Iteriert logarithmisch (ILM)</translation>
    </message>
    <message>
        <source>Mitchell&apos;s numbers without the carry between fractions; each further block multiplies what the one before left out. Exact once an operand has no more ones than there are blocks.</source>
        <translation>Mitchells Zahlen ohne den Übertrag zwischen den Nachkommateilen; jeder weitere Block multipliziert, was der vorige weggelassen hat. Exakt, sobald ein Operand nicht mehr Einsen hat, als es Blöcke gibt.</translation>
    </message>
    <message>
        <source>blocks: the basic one and i - 1 corrections</source>
        <translation>Blöcke: der grundlegende und i - 1 Korrekturen</translation>
    </message>
    <message>
        <source>Kulkarni 2x2</source>
        <translation>Kulkarni 2x2</translation>
    </message>
    <message>
        <source>Built of 2 x 2 bit blocks that give 7 for 3 x 3; adders are exact.</source>
        <translation>Aus Blöcken von 2 × 2 Bits, die für 3 × 3 den Wert 7 ergeben; die Addierer sind exakt.</translation>
    </message>
    <message>
        <source>Booth with truncated columns</source>
        <translation>Booth mit gekürzten Spalten</translation>
    </message>
    <message>
        <source>Radix-4 Booth rows of a, chosen by digits of b, without their bits in the low t columns, in the style of fixed-width multipliers; a constant or the last column left out can make up for them.</source>
        <translation>Radix-4-Booth-Zeilen von a, durch Ziffern von b ausgewählt, ohne ihre Bits in den unteren t Spalten, nach Art von Multiplizierern fester Breite; eine Konstante oder die letzte weggelassene Spalte kann sie ausgleichen.</translation>
    </message>
    <message>
        <source>low columns that are not formed</source>
        <translation>untere Spalten, die nicht gebildet werden</translation>
    </message>
    <message>
        <source>Lower-part-OR accumulation</source>
        <translation>Summe mit ODER im unteren Teil</translation>
    </message>
    <message>
        <source>Rows of partial products are added one after the other by lower-part-OR adders: the low l bits are joined by OR, the rest is added exactly.</source>
        <translation>Zeilen von Teilprodukten werden nacheinander von Addierern mit ODER im unteren Teil addiert: Die unteren l Bits werden durch ODER verknüpft, der Rest exakt addiert.</translation>
    </message>
    <message>
        <source>low bits joined by OR</source>
        <translation>untere Bits, durch ODER verknüpft</translation>
    </message>
    <message>
        <source>AND of the highest of these bits carries into the upper part</source>
        <translation>UND der höchsten dieser Bits geht als Übertrag in den oberen Teil</translation>
    </message>
    <message>
        <source>Stuck bits</source>
        <translation>Feststehende Bits</translation>
    </message>
    <message>
        <source>The exact product with some of its 16 bits stuck at 0 or at 1 for all operands; 1 wins where both are asked for.</source>
        <translation>Das exakte Produkt, in dem einige der 16 Bits für alle Operanden auf 0 oder 1 feststehen; 1 gewinnt, wo beides verlangt ist.</translation>
    </message>
    <message>
        <source>bits of the product stuck at 0</source>
        <translation>Bits des Produkts, die auf 0 feststehen</translation>
    </message>
    <message>
        <source>bits of the product stuck at 1</source>
        <translation>Bits des Produkts, die auf 1 feststehen</translation>
    </message>
    <message>
        <source>Random faults</source>
        <translation>Zufällige Fehler</translation>
    </message>
    <message>
        <source>A memory of exact products in which each bit is faulty with the same chance, drawn by a generator of whole numbers: the same faults on every machine.</source>
        <translation>Ein Speicher exakter Produkte, in dem jedes Bit mit derselben Wahrscheinlichkeit gestört ist, ausgelost von einem Generator ganzer Zahlen: dieselben Störungen auf jeder Maschine.</translation>
    </message>
    <message>
        <source>start of the generator</source>
        <translation>Startwert des Generators</translation>
    </message>
    <message>
        <source>faulty bits per million bits of the table</source>
        <translation>gestörte Bits je Million Bits der Tabelle</translation>
    </message>
    <message>
        <source>bits of the product that can be faulty</source>
        <translation>Bits des Produkts, die gestört sein können</translation>
    </message>
    <message>
        <source>what a fault does to its bit</source>
        <translation>was eine Störung mit ihrem Bit macht</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n Bit</numerusform>
            <numerusform>%n Bits</numerusform>
        </translation>
    </message>
    <message>
        <source>operands truncated by %1</source>
        <translation>Operanden um %1 gekürzt</translation>
    </message>
    <message>
        <source>operand a truncated by %1</source>
        <translation>Operand a um %1 gekürzt</translation>
    </message>
    <message>
        <source>operand b truncated by %1</source>
        <translation>Operand b um %1 gekürzt</translation>
    </message>
    <message>
        <source>operands truncated: a by %1, b by %2</source>
        <translation>Operanden gekürzt: a um %1, b um %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>partial products dropped: masks %1</source>
        <translation>Teilprodukte weggelassen: Masken %1</translation>
    </message>
    <message>
        <source>dense</source>
        <comment>topology</comment>
        <translation>dicht</translation>
    </message>
    <message>
        <source>hard</source>
        <comment>topology</comment>
        <translation>hard</translation>
    </message>
    <message>
        <source>soft</source>
        <comment>topology</comment>
        <translation>soft</translation>
    </message>
    <message>
        <source>cluster</source>
        <comment>topology</comment>
        <translation>cluster</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>sign-magnitude</source>
        <translation>Betrag und Vorzeichen</translation>
    </message>
    <message>
        <source>operands swapped</source>
        <translation>Operanden vertauscht</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>minus %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataSection</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images in a &amp;folder</source>
        <translation>Bilder in einem &amp;Ordner</translation>
    </message>
    <message>
        <source>Ra&amp;ndom images</source>
        <translation>&amp;Zufallsbilder</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Ordner mit den Bildern</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Ordner mit den Bildern wählen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Uniform noise with random labels. Good for trying things out: layer errors and speed can be looked at, accuracy means nothing.</source>
        <translation>Gleichverteiltes Rauschen mit zufälligen Klassen. Gut zum Ausprobieren: Schichtfehler und Geschwindigkeit lassen sich ansehen, die Genauigkeit bedeutet nichts.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Noise with random labels: accuracy means nothing here. Use it to try things out.</source>
        <translation>Rauschen mit zufälligen Klassen: Die Genauigkeit bedeutet hier nichts. Nur zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Use images in a folder</source>
        <translation>Bilder in einem Ordner verwenden</translation>
    </message>
    <message>
        <source>Use random images</source>
        <translation>Zufallsbilder verwenden</translation>
    </message>
    <message>
        <source>Change the data folder</source>
        <translation>Datenordner ändern</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>Teilmenge ändern</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no images found</source>
        <translation>keine Bilder gefunden</translation>
    </message>
    <message>
        <source>&amp;Sample images</source>
        <translation>&amp;Beispielbilder</translation>
    </message>
    <message>
        <source>Painted images that come with Axscope: 20 classes, 32 × 32 pixels</source>
        <translation>Gemalte Bilder, die Axscope mitbringt: 20 Klassen, 32 × 32 Pixel</translation>
    </message>
    <message>
        <source>Painted 32 × 32 images that come with Axscope: stripes, dots, polygons, curves and tiles, four classes of each, varied in place, turn, light, clutter and noise. For networks that were trained on them; Help shows examples.</source>
        <translation>Gemalte Bilder von 32 × 32 Pixeln, die Axscope mitbringt: Streifen, Punkte, Vielecke, Kurven und Kacheln, je vier Klassen, verschieden in Lage, Drehung, Licht, Beiwerk und Rauschen. Für Netze, die darauf trainiert wurden; die Hilfe zeigt Beispiele.</translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG images for each class; which of them is told from what lies there.</source>
        <translation>CIFAR-10 und CIFAR-100 (Binär- oder Python-Version), Tiny ImageNet oder ein Ordner mit JPEG- und PNG-Bildern je Klasse; was davon es ist, wird am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <source>Use sample images</source>
        <translation>Beispielbilder nehmen</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: %2 Bilder</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataWindow</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>Als &amp;LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Data of “%1”</source>
        <translation>Daten von „%1“</translation>
    </message>
</context>
<context>
    <name>axscope::app::DependencePage</name>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1: I = %2 bits, purity %3</source>
        <translation>%1: I = %2 bit, Reinheit %3</translation>
    </message>
    <message>
        <source>%1: I = %2 bits</source>
        <translation>%1: I = %2 bit</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Für diesen Lauf wurden die Entscheidungen der einzelnen Bilder nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Difference, %1 − %2, %3</source>
        <translation>Differenz, %1 − %2, %3</translation>
    </message>
    <message>
        <source>Change of the share</source>
        <translation>Änderung des Anteils</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
</context>
<context>
    <name>axscope::app::DepthLines</name>
    <message>
        <source>int8 against float</source>
        <translation>int8 gegen float</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>cumulative and isolated error</source>
        <translation>kumulativer und isolierter Fehler</translation>
    </message>
    <message>
        <source>isolated error</source>
        <translation>isolierter Fehler</translation>
    </message>
    <message>
        <source>cumulative error</source>
        <translation>kumulativer Fehler</translation>
    </message>
    <message>
        <source>%1 over depth</source>
        <translation>%1 über die Tiefe</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>Schichten ab der Eingabe</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>nach Tiefe</translation>
    </message>
    <message>
        <source>%1, isolated</source>
        <translation>%1, isoliert</translation>
    </message>
    <message>
        <source>%1, cumulative</source>
        <translation>%1, kumulativ</translation>
    </message>
    <message>
        <source>%1 (mean of %2 experts)</source>
        <translation>%1 (Mittel von %2 Experten)</translation>
    </message>
    <message>
        <source>%1 (exact: no error)</source>
        <translation>%1 (exakt: kein Fehler)</translation>
    </message>
    <message>
        <source>%1 (exact in %2 of %3 layers)</source>
        <translation>%1 (exakt in %2 von %3 Schichten)</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>kumulativ</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignControls</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Partial products that are formed (rows: bits of b, columns: bits of a; a number is the exponent of the weight):</source>
        <translation>Teilprodukte, die gebildet werden (Zeilen: Bits von b, Spalten: Bits von a; die Zahl ist der Exponent des Gewichts):</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Unsigned: 0..255. Signed: two&apos;s complement in the circuit itself. Sign-magnitude: the unsigned circuit on |a| and |b|, the sign put back</source>
        <translation>Ohne Vorzeichen: 0..255. Mit Vorzeichen: Zweierkomplement in der Schaltung selbst. Betrag und Vorzeichen: die vorzeichenlose Schaltung auf |a| und |b|, das Vorzeichen danach</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>ohne Vorzeichen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>sign-magnitude</source>
        <translation>Betrag und Vorzeichen</translation>
    </message>
    <message>
        <source>&amp;Operands:</source>
        <translation>&amp;Operanden:</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignPage</name>
    <message>
        <source>&amp;Family:</source>
        <translation>&amp;Familie:</translation>
    </message>
    <message>
        <source>Redo the change of the design</source>
        <translation>Änderung des Entwurfs wiederholen</translation>
    </message>
    <message>
        <source>Undo the change of the design</source>
        <translation>Änderung des Entwurfs zurücknehmen</translation>
    </message>
    <message>
        <source>Start from a multiplier</source>
        <translation>Von einem Multiplizierer ausgehen</translation>
    </message>
    <message>
        <source>Takes the parameters of a circuit of the catalogue, or of a multiplier of the study that is a member of a family</source>
        <translation>Übernimmt die Parameter einer Schaltung des Katalogs oder eines Multiplizierers der Studie, der zu einer Familie gehört</translation>
    </message>
    <message>
        <source>Start from a multiplier …</source>
        <translation>Von einem Multiplizierer ausgehen …</translation>
    </message>
    <message>
        <source>The design&apos;s name, wherever one is asked for: in a study and on the command line</source>
        <translation>Name des Entwurfs, wo immer einer gefragt ist: in einer Studie und auf der Kommandozeile</translation>
    </message>
    <message>
        <source>&amp;Export table …</source>
        <translation>Tabelle &amp;exportieren …</translation>
    </message>
    <message>
        <source>Writes the 65,536 products as .npy, .bin, C header or .csv</source>
        <translation>Schreibt die 65.536 Produkte als .npy, .bin, C-Header oder .csv</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>The design is computed as soon as it can be seen.</source>
        <translation>Der Entwurf wird berechnet, sobald er zu sehen ist.</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Von %1 ausgehen</translation>
    </message>
    <message>
        <source>In the study</source>
        <translation>In der Studie</translation>
    </message>
    <message>
        <source>&amp;Add to study</source>
        <translation>Zur Studie &amp;hinzufügen</translation>
    </message>
    <message>
        <source>The study has this multiplier in its list</source>
        <translation>Die Studie hat diesen Multiplizierer in ihrer Liste</translation>
    </message>
    <message>
        <source>Adds the design to the multipliers of the study, chosen for the next run</source>
        <translation>Fügt den Entwurf den Multiplizierern der Studie hinzu, gewählt für den nächsten Lauf</translation>
    </message>
    <message>
        <source>Export the table of %1</source>
        <translation>Tabelle von %1 exportieren</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>NumPy-Feld (*.npy)</translation>
    </message>
    <message>
        <source>Bare numbers (*.bin)</source>
        <translation>Nur Zahlen (*.bin)</translation>
    </message>
    <message>
        <source>C header (*.h)</source>
        <translation>C-Header (*.h)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>Durch Kommas getrennt (*.csv)</translation>
    </message>
    <message>
        <source>%1 was not written: use .npy, .bin, .h or .csv</source>
        <translation>%1 wurde nicht geschrieben: nehmen Sie .npy, .bin, .h oder .csv</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferenceFigures</name>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>kumulativ</translation>
    </message>
    <message>
        <source>SQNR of each layer (%1), B − A: above 0 B is more exact</source>
        <translation>SQNR jeder Schicht (%1), B − A: über 0 ist B exakter</translation>
    </message>
    <message>
        <source>Relative error of each layer (%1), B − A: below 0 B is more exact</source>
        <translation>Relativer Fehler jeder Schicht (%1), B − A: unter 0 ist B exakter</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>Schichten ab der Eingabe</translation>
    </message>
    <message>
        <source>SQNR, B − A</source>
        <translation>SQNR, B − A</translation>
    </message>
    <message>
        <source>RMSE / σ, B − A</source>
        <translation>RMSE / σ, B − A</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>Mittel der Experten</translation>
    </message>
    <message>
        <source>B − A, experts faint beside their mean</source>
        <translation>B − A, Experten blass neben ihrem Mittel</translation>
    </message>
    <message>
        <source>Shift rate of each MoE layer, B − A: above 0 B moves more decisions</source>
        <translation>Wechselrate jeder MoE-Schicht, B − A: über 0 wechseln mit B mehr Entscheidungen</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE-Schicht</translation>
    </message>
    <message>
        <source>Shift rate, B − A</source>
        <translation>Wechselrate, B − A</translation>
    </message>
    <message>
        <source>Load of each expert, B − A</source>
        <translation>Last jedes Experten, B − A</translation>
    </message>
    <message>
        <source>Share of choices, B − A</source>
        <translation>Anteil der Wahlen, B − A</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy of each class, B − A: below 0 B loses</source>
        <translation>Top-1-Genauigkeit jeder Klasse, B − A: unter 0 verliert B</translation>
    </message>
    <message>
        <source>Class, by difference</source>
        <translation>Klasse, nach Differenz</translation>
    </message>
    <message>
        <source>Top-1, B − A</source>
        <translation>Top-1, B − A</translation>
    </message>
</context>
<context>
    <name>axscope::app::DifferencePage</name>
    <message>
        <source>Cumulative</source>
        <translation>Kumulativ</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isoliert</translation>
    </message>
    <message>
        <source>Cumulative: each layer gets what the layers before it made of the image. Isolated: it gets the reference&apos;s input, so that only its own multipliers speak.</source>
        <translation>Kumulativ: Jede Schicht erhält, was die Schichten davor aus dem Bild gemacht haben. Isoliert: Sie erhält die Eingabe der Referenz, sodass nur ihre eigenen Multiplizierer sprechen.</translation>
    </message>
    <message>
        <source>&amp;Errors:</source>
        <translation>F&amp;ehler:</translation>
    </message>
    <message>
        <source>There is no difference to draw for this view: look at A and B side by side.</source>
        <translation>Für diese Ansicht lässt sich keine Differenz zeichnen: Betrachten Sie A und B nebeneinander.</translation>
    </message>
    <message>
        <source>Choose two runs, A and B, to see their difference.</source>
        <translation>Wählen Sie zwei Läufe, A und B, um ihre Differenz zu sehen.</translation>
    </message>
    <message>
        <source>A and B have no layer in common.</source>
        <translation>A und B haben keine Schicht gemeinsam.</translation>
    </message>
    <message>
        <source>A and B must both have experts for their routing to be compared.</source>
        <translation>A und B müssen beide Experten haben, damit sich ihr Routing vergleichen lässt.</translation>
    </message>
    <message>
        <source>A and B have no MoE layer of the same name and size in common.</source>
        <translation>A und B haben keine MoE-Schicht mit gleichem Namen und gleicher Größe gemeinsam.</translation>
    </message>
    <message>
        <source>The classes can be compared where A and B saw the same labelled images and the study holds what became of each.</source>
        <translation>Die Klassen lassen sich vergleichen, wo A und B dieselben Bilder mit Klassen gesehen haben und die Studie enthält, was aus jedem wurde.</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropOverlay</name>
    <message>
        <source>Drop to add to the study</source>
        <translation>Loslassen, um es der Studie hinzuzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (.safetensors, .index.json, .pt, .pth), product tables (.npy, .bin, .txt, .csv, .h), circuits (.c, .v), a folder of images, a ranges file (.json) or a study (.axs)</source>
        <translation>Checkpoints (.safetensors, .index.json, .pt, .pth), Produkttabellen (.npy, .bin, .txt, .csv, .h), Schaltungen (.c, .v), ein Ordner mit Bildern, eine Bereichsdatei (.json) oder eine Studie (.axs)</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropScale</name>
    <message>
        <source>Colour of a cell: top-1 accuracy lost in percentage points, multipliers against int8 and int8 against float</source>
        <translation>Farbe einer Zelle: verlorene Top-1-Genauigkeit in Prozentpunkten, Multiplizierer gegen int8 und int8 gegen float</translation>
    </message>
    <message>
        <source>Legend: from no accuracy lost to %1 points or more</source>
        <translation>Legende: von keiner verlorenen Genauigkeit bis %1 Punkte oder mehr</translation>
    </message>
    <message>
        <source>Top-1 lost, percentage points</source>
        <translation>Verlorene Top-1, Prozentpunkte</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
</context>
<context>
    <name>axscope::app::EmulationSection</name>
    <message>
        <source>What is approximated</source>
        <translation>Was approximiert wird</translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation>&amp;Erste Schicht</translation>
    </message>
    <message>
        <source>Layer of the class &amp;scores</source>
        <translation>&amp;Schicht der Klassenwerte</translation>
    </message>
    <message>
        <source>Ro&amp;uters</source>
        <translation>Ro&amp;uter</translation>
    </message>
    <message>
        <source>Attention &amp;products</source>
        <translation>Attention-&amp;Produkte</translation>
    </message>
    <message>
        <source>Assignment file (.json)</source>
        <translation>Zuordnungsdatei (.json)</translation>
    </message>
    <message>
        <source>Choose a file that gives layers multipliers of their own</source>
        <translation>Datei wählen, die Schichten eigene Multiplizierer gibt</translation>
    </message>
    <message>
        <source>The layer that sees the images goes through the multiplier too</source>
        <translation>Auch die Schicht, die die Bilder sieht, geht durch den Multiplizierer</translation>
    </message>
    <message>
        <source>The last layer goes through the multiplier too</source>
        <translation>Auch die letzte Schicht geht durch den Multiplizierer</translation>
    </message>
    <message>
        <source>The scores that choose experts are computed by the multiplier, not in float32</source>
        <translation>Die Werte, nach denen Experten gewählt werden, berechnet der Multiplizierer, nicht float32</translation>
    </message>
    <message>
        <source>Q times K and A times V are computed by the multiplier, not in float32</source>
        <translation>Q mal K und A mal V berechnet der Multiplizierer, nicht float32</translation>
    </message>
    <message>
        <source>Exact in int8</source>
        <translation>Exakt in int8</translation>
    </message>
    <message>
        <source>In float32</source>
        <translation>In float32</translation>
    </message>
    <message>
        <source>How layers are computed that are not approximated</source>
        <translation>Wie Schichten berechnet werden, die nicht approximiert werden</translation>
    </message>
    <message>
        <source>Activation × weight</source>
        <translation>Aktivierung × Gewicht</translation>
    </message>
    <message>
        <source>Weight × activation</source>
        <translation>Gewicht × Aktivierung</translation>
    </message>
    <message>
        <source>Which operand is the multiplier&apos;s first: many multipliers do not commute</source>
        <translation>Welcher Operand der erste des Multiplizierers ist: Viele Multiplizierer sind nicht kommutativ</translation>
    </message>
    <message>
        <source>Through the multiplier</source>
        <translation>Durch den Multiplizierer</translation>
    </message>
    <message>
        <source>Skipped: adds 0</source>
        <translation>Übersprungen: addiert 0</translation>
    </message>
    <message>
        <source>Some multipliers do not return 0 for 0 × w; hardware may skip the padding</source>
        <translation>Manche Multiplizierer geben für 0 × w nicht 0 zurück; Hardware kann die Auffüllung überspringen</translation>
    </message>
    <message>
        <source>One scale per channel</source>
        <translation>Eine Skala je Kanal</translation>
    </message>
    <message>
        <source>One scale per layer</source>
        <translation>Eine Skala je Schicht</translation>
    </message>
    <message>
        <source>How the weights are rounded to 8 bits</source>
        <translation>Wie die Gewichte auf 8 Bit gerundet werden</translation>
    </message>
    <message>
        <source>Folded into the weights</source>
        <translation>In die Gewichte gefaltet</translation>
    </message>
    <message>
        <source>Separate, in float32</source>
        <translation>Getrennt, in float32</translation>
    </message>
    <message>
        <source>Folding changes the weights before they are rounded</source>
        <translation>Falten ändert die Gewichte, bevor sie gerundet werden</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Der Rest</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Auffüllung</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Change what is approximated</source>
        <translation>Ändern, was approximiert wird</translation>
    </message>
    <message>
        <source>Change how the rest is computed</source>
        <translation>Berechnung des Rests ändern</translation>
    </message>
    <message>
        <source>Change the operand order</source>
        <translation>Reihenfolge der Operanden ändern</translation>
    </message>
    <message>
        <source>Change the padding</source>
        <translation>Auffüllung ändern</translation>
    </message>
    <message>
        <source>Change the scales of the weights</source>
        <translation>Skalen der Gewichte ändern</translation>
    </message>
    <message>
        <source>Change the batch norm</source>
        <translation>Batch-Norm ändern</translation>
    </message>
    <message>
        <source>Change the assignment file</source>
        <translation>Zuordnungsdatei ändern</translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation>Je nach Art der Schicht</translation>
    </message>
    <message numerus="yes">
        <source>and %n rule(s) of the study file</source>
        <translation>
            <numerusform>und %n Regel aus der Studiendatei</numerusform>
            <numerusform>und %n Regeln aus der Studiendatei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorColors</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation>%1 % und weniger</translation>
    </message>
    <message>
        <source>%1 dB and more</source>
        <translation>%1 dB und mehr</translation>
    </message>
    <message>
        <source>%1 % and more</source>
        <translation>%1 % und mehr</translation>
    </message>
    <message>
        <source>0 and less</source>
        <translation>0 und weniger</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapFigure</name>
    <message>
        <source>Error of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>Heat map of the error of %1 over both operands, colours from -%2 to %2</source>
        <translation>Fehlerkarte von %1 über beide Operanden, Farben von -%2 bis %2</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>Fehler e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>Produkteinheiten</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>Gewicht b</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>ganzzahliger Code</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>Aktivierung a</translation>
    </message>
    <message>
        <source>%1: a = %2, b = %3, exact %4, product %5, error %6</source>
        <translation>%1: a = %2, b = %3, exakt %4, Produkt %5, Fehler %6</translation>
    </message>
    <message>
        <source>, relative error %1</source>
        <translation>, relativer Fehler %1</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Heat map of the products of %1 minus those of %2 over both operands, colours from -%3 to %3</source>
        <translation>Heatmap der Produkte von %1 minus die von %2 über beide Operanden, Farben von -%3 bis %3</translation>
    </message>
    <message>
        <source>a = %1, b = %2: %3 gives %4, %5 gives %6, difference %7</source>
        <translation>a = %1, b = %2: %3 ergibt %4, %5 ergibt %6, Differenz %7</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>Differenz d</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapGrid</name>
    <message>
        <source>In brackets: the error relative to the magnitude of the exact product</source>
        <translation>In Klammern: der Fehler relativ zum Betrag des exakten Produkts</translation>
    </message>
    <message>
        <source>&amp;Same scale</source>
        <translation>&amp;Gleiche Skala</translation>
    </message>
    <message>
        <source>One colour scale for all, so that sizes compare; otherwise each multiplier fills its own</source>
        <translation>Eine Farbskala für alle, damit sich Größen vergleichen lassen; sonst füllt jeder Multiplizierer seine eigene</translation>
    </message>
    <message>
        <source>Operands whose products are written below the maps; a click into a map takes those there</source>
        <translation>Operanden, deren Produkte unter den Karten stehen; ein Klick in eine Karte übernimmt die dortigen</translation>
    </message>
    <message>
        <source>Operand &amp;a:</source>
        <translation>&amp;Operand a:</translation>
    </message>
    <message>
        <source>Operand &amp;b:</source>
        <translation>Op&amp;erand b:</translation>
    </message>
    <message>
        <source>Point at the map to read products.</source>
        <translation>Auf die Karte zeigen, um Produkte abzulesen.</translation>
    </message>
    <message>
        <source>a = %1, b = %2: no operands of this multiplier (%3 to %4)</source>
        <translation>a = %1, b = %2: keine Operanden dieses Multiplizierers (%3 bis %4)</translation>
    </message>
    <message>
        <source>a = %1, b = %2: exact %3, product %4, error %5</source>
        <translation>a = %1, b = %2: exakt %3, Produkt %4, Fehler %5</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMeasure</name>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation>Relativer RMSE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Kosinusähnlichkeit</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Signal to quantisation noise ratio, 20 log₁₀(|y| / |y − ỹ|) in dB, over all outputs y of the layer</source>
        <translation>Signal-Quantisierungsrausch-Verhältnis, 20 log₁₀(|y| / |y − ỹ|) in dB, über alle Ausgaben y der Schicht</translation>
    </message>
    <message>
        <source>Root of the mean squared error over the standard deviation of the reference&apos;s outputs y</source>
        <translation>Wurzel des mittleren quadratischen Fehlers, geteilt durch die Standardabweichung der Ausgaben y der Referenz</translation>
    </message>
    <message>
        <source>Mean squared error, mean of (ỹ − y)², in squared units of the activation</source>
        <translation>Mittlerer quadratischer Fehler, Mittel von (ỹ − y)², in quadrierten Einheiten der Aktivierung</translation>
    </message>
    <message>
        <source>Cosine of the angle between the outputs, y·ỹ / (|y| |ỹ|): 1 where they point the same way</source>
        <translation>Kosinus des Winkels zwischen den Ausgaben, y·ỹ / (|y| |ỹ|): 1, wo sie in dieselbe Richtung zeigen</translation>
    </message>
    <message>
        <source>Mean error, mean of (ỹ − y), in units of the activation</source>
        <translation>Mittlerer Fehler, Mittel von (ỹ − y), in Einheiten der Aktivierung</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>Aktivierungseinheiten²</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>Aktivierungseinheiten</translation>
    </message>
    <message>
        <source>SQNR dB</source>
        <translation>SQNR dB</translation>
    </message>
    <message>
        <source>RMSE/std %</source>
        <translation>RMSE/Std. %</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Lowest SQNR of the layers below</source>
        <translation>Niedrigstes SQNR der Schichten darunter</translation>
    </message>
    <message>
        <source>Largest relative RMSE of the layers below</source>
        <translation>Größter relativer RMSE der Schichten darunter</translation>
    </message>
    <message>
        <source>Largest MSE of the layers below</source>
        <translation>Größter MSE der Schichten darunter</translation>
    </message>
    <message>
        <source>Lowest cosine similarity of the layers below</source>
        <translation>Niedrigste Kosinusähnlichkeit der Schichten darunter</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>Größter Bias der Schichten darunter</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExpertPathFigure</name>
    <message>
        <source>Experts chosen in %1 MoE layers by %2 runs</source>
        <translation>Gewählte Experten in %1 MoE-Schichten bei %2 Läufen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE-Schicht</translation>
    </message>
    <message>
        <source>Expert (index)</source>
        <translation>Experte (Index)</translation>
    </message>
    <message>
        <source>%1, expert %2: gate of %3 %4</source>
        <translation>%1, Experte %2: Gate von %3 %4</translation>
    </message>
    <message>
        <source>; chosen by %1</source>
        <translation>; gewählt von %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>gate of %1</source>
        <translation>Gate von %1</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>gewählt von %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportAllDialog</name>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Folder for the plots</source>
        <translation>Ordner für die Diagramme</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>Noch keine Diagramme: Wählen Sie Multiplizierer oder starten Sie die Studie.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written. %1</source>
        <translation>
            <numerusform>%n Datei ließ sich nicht schreiben. %1</numerusform>
            <numerusform>%n Dateien ließen sich nicht schreiben. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Res&amp;ults as JSON and CSV</source>
        <translation>Ergeb&amp;nisse als JSON und CSV</translation>
    </message>
    <message>
        <source>T&amp;ables for papers as LaTeX, Markdown and CSV</source>
        <translation>Tab&amp;ellen für Veröffentlichungen als LaTeX, Markdown und CSV</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Run the study first</source>
        <translation>Starten Sie zuerst die Studie</translation>
    </message>
    <message>
        <source>Plots as:</source>
        <translation>Diagramme als:</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>Und:</translation>
    </message>
    <message numerus="yes">
        <source>%n plot file(s) will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</source>
        <translation>
            <numerusform>%n Diagrammdatei wird geschrieben, dazu manifest.json, die sagt, was jede Datei ist. Dateien gleichen Namens werden ersetzt.</numerusform>
            <numerusform>%n Diagrammdateien werden geschrieben, dazu manifest.json, die sagt, was jede Datei ist. Dateien gleichen Namens werden ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>PDF, vector graphics</source>
        <translation>PDF, Vektorgrafik</translation>
    </message>
    <message>
        <source>SVG, vector graphics</source>
        <translation>SVG, Vektorgrafik</translation>
    </message>
    <message>
        <source>PNG, picture</source>
        <translation>PNG, Bild</translation>
    </message>
    <message>
        <source>CSV, the numbers behind the plot</source>
        <translation>CSV, die Zahlen hinter dem Diagramm</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Preview of the exported figure</source>
        <translation>Vorschau des Exports</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>D&amp;atei:</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what the preview shows</source>
        <translation>Kopieren, was die Vorschau zeigt</translation>
    </message>
</context>
<context>
    <name>axscope::app::FindingCards</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <comment>percentage points</comment>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images, paired</source>
        <translation>Top-1, Prozentpunkte mit 95-%-Bereichen; %1 Bilder, gepaart</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images</source>
        <translation>Top-1, Prozentpunkte mit 95-%-Bereichen; %1 Bilder</translation>
    </message>
    <message>
        <source>What the abstract of AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026) finds, asked of each architecture of this study. What a 95 % interval cannot tell from nothing counts as noise.</source>
        <translation>Was die Kurzfassung von AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026) feststellt, für jede Architektur dieser Studie gefragt. Was ein 95-%-Bereich nicht von nichts unterscheidet, gilt als Rauschen.</translation>
    </message>
</context>
<context>
    <name>axscope::app::Findings</name>
    <message>
        <source>Retrained networks: %1 with full recovery, %2 with partial, %3 with none. Combinations measured without retraining: %4.</source>
        <translation>Nachtrainierte Netze: %1 mit voller Erholung, %2 mit teilweiser, %3 ohne. Ohne Nachtraining gemessene Kombinationen: %4.</translation>
    </message>
    <message>
        <source>full</source>
        <comment>recovery</comment>
        <translation>voll</translation>
    </message>
    <message>
        <source>partial</source>
        <comment>recovery</comment>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>none</source>
        <comment>recovery</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>verdict</comment>
        <translation>gilt</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>verdict</comment>
        <translation>gilt nicht</translation>
    </message>
    <message>
        <source>within noise</source>
        <comment>verdict</comment>
        <translation>im Rauschen</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>verdict</comment>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Without retraining, the dense network loses least.</source>
        <translation>Ohne Nachtraining verliert das dichte Netz am wenigsten.</translation>
    </message>
    <message>
        <source>Without retraining, all topologies lose comparably.</source>
        <translation>Ohne Nachtraining verlieren alle Topologien vergleichbar viel.</translation>
    </message>
    <message>
        <source>Retraining recovers the whole loss, with every multiplier and in every topology.</source>
        <translation>Nachtraining gewinnt den ganzen Verlust zurück, mit jedem Multiplizierer und in jeder Topologie.</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss; aggressive ones&apos; only with cluster routing.</source>
        <translation>Nachtraining gewinnt den Verlust moderater Multiplizierer zurück, den aggressiver nur mit Cluster-Routing.</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss, and not that of aggressive ones.</source>
        <translation>Nachtraining gewinnt den Verlust moderater Multiplizierer zurück, den aggressiver nicht.</translation>
    </message>
    <message>
        <source>How much of the loss retraining recovers varies with topology and multiplier.</source>
        <translation>Wie viel des Verlusts Nachtraining zurückgewinnt, hängt von Topologie und Multiplizierer ab.</translation>
    </message>
    <message>
        <source>With aggressive multipliers, hard MoE is more accurate than dense at equal cost.</source>
        <translation>Mit aggressiven Multiplizierern ist Hard-MoE bei gleichen Kosten genauer als das dichte Netz.</translation>
    </message>
    <message>
        <source>No dense network of this architecture was measured.</source>
        <translation>Kein dichtes Netz dieser Architektur wurde gemessen.</translation>
    </message>
    <message>
        <source>No hard mixture of experts of this architecture was measured.</source>
        <translation>Kein MoE-Netz dieser Architektur mit Hard-Routing wurde gemessen.</translation>
    </message>
    <message>
        <source>No mixture of experts was measured with the multipliers of the dense network, or all networks guess.</source>
        <translation>Kein MoE-Netz wurde mit den Multiplizierern des dichten Netzes gemessen, oder alle Netze raten nur.</translation>
    </message>
    <message>
        <source>No retrained checkpoint of this architecture is in the study.</source>
        <translation>Kein nachtrainierter Checkpoint dieser Architektur ist in der Studie.</translation>
    </message>
    <message>
        <source>No aggressive multiplier was measured with both networks.</source>
        <translation>Kein aggressiver Multiplizierer wurde mit beiden Netzen gemessen.</translation>
    </message>
    <message>
        <source>The costs are not known, or differ by more than 2 %.</source>
        <translation>Die Kosten sind nicht bekannt oder unterscheiden sich um mehr als 2 %.</translation>
    </message>
    <message>
        <source>Every mixture of experts loses more than the dense network.</source>
        <translation>Jedes MoE-Netz verliert mehr als das dichte Netz.</translation>
    </message>
    <message>
        <source>A mixture of experts loses less than the dense network.</source>
        <translation>Ein MoE-Netz verliert weniger als das dichte Netz.</translation>
    </message>
    <message>
        <source>Not every mixture&apos;s loss can be told from the dense network&apos;s.</source>
        <translation>Nicht bei jedem MoE-Netz lässt sich der Verlust von dem des dichten Netzes unterscheiden.</translation>
    </message>
    <message>
        <source>All losses are within 5 points of the dense network&apos;s.</source>
        <translation>Alle Verluste liegen höchstens 5 Punkte von dem des dichten Netzes entfernt.</translation>
    </message>
    <message>
        <source>The loss of a topology is more than 5 points from the dense network&apos;s.</source>
        <translation>Der Verlust einer Topologie liegt mehr als 5 Punkte von dem des dichten Netzes entfernt.</translation>
    </message>
    <message>
        <source>An interval reaches beyond 5 points.</source>
        <translation>Ein Vertrauensbereich reicht über 5 Punkte hinaus.</translation>
    </message>
    <message>
        <source>Hard MoE is more accurate.</source>
        <translation>Hard-MoE ist genauer.</translation>
    </message>
    <message>
        <source>The dense network is more accurate.</source>
        <translation>Das dichte Netz ist genauer.</translation>
    </message>
    <message>
        <source>The difference cannot be told from nothing.</source>
        <translation>Die Differenz ist nicht von null zu unterscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>loss of %1 minus loss of dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>Verlust von %1 minus Verlust des dichten Netzes, Mittel über %n Multiplizierer</numerusform>
            <numerusform>Verlust von %1 minus Verlust des dichten Netzes, Mittel über %n Multiplizierer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: int8 minus retrained (loss that is left)</source>
        <translation>%1, %2: int8 minus nachtrainiert (verbleibender Verlust)</translation>
    </message>
    <message numerus="yes">
        <source>hard minus dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>hard minus dicht, Mittel über %n Multiplizierer</numerusform>
            <numerusform>hard minus dicht, Mittel über %n Multiplizierer</numerusform>
        </translation>
    </message>
    <message>
        <source>hard minus dense, %1</source>
        <translation>hard minus dicht, %1</translation>
    </message>
    <message>
        <source>full recovery</source>
        <translation>volle Erholung</translation>
    </message>
    <message>
        <source>partial recovery</source>
        <translation>teilweise Erholung</translation>
    </message>
    <message>
        <source>no recovery</source>
        <translation>keine Erholung</translation>
    </message>
    <message>
        <source>both retrained</source>
        <translation>beide nachtrainiert</translation>
    </message>
    <message>
        <source>neither retrained</source>
        <translation>keines nachtrainiert</translation>
    </message>
    <message>
        <source>Add a dense checkpoint of this architecture, and run the study again.</source>
        <translation>Einen dichten Checkpoint dieser Architektur hinzufügen und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Add a checkpoint with hard routing of this architecture, and run the study again.</source>
        <translation>Einen Checkpoint dieser Architektur mit Hard-Routing hinzufügen und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Add a checkpoint with experts of this architecture, or milder multipliers, and run the study again.</source>
        <translation>Einen Checkpoint dieser Architektur mit Experten oder mildere Multiplizierer hinzufügen und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Retrain a checkpoint for one of the multipliers (Run &gt; Retrain under approximation), and run the study again.</source>
        <translation>Einen Checkpoint für einen der Multiplizierer nachtrainieren (Lauf &gt; Unter Approximation nachtrainieren) und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Choose a multiplier whose mean relative error is 10 % or more, such as mul8s_1L1G, and run the study again.</source>
        <translation>Einen Multiplizierer mit einem mittleren relativen Fehler von mindestens 10 % wählen, etwa mul8s_1L1G, und die Studie erneut starten.</translation>
    </message>
    <message>
        <source>Choose multipliers of the catalogue, whose power is known, and networks with equally many active multiply-accumulates.</source>
        <translation>Multiplizierer des Katalogs wählen, deren Leistung bekannt ist, und Netze mit gleich vielen aktiven Multiplikationen mit Addition.</translation>
    </message>
</context>
<context>
    <name>axscope::app::FoldingLabel</name>
    <message>
        <source>Show one line of it</source>
        <translation>Nur eine Zeile zeigen</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>axscope::app::GatePage</name>
    <message>
        <source>Gate mass shift, %1 − %2, %3</source>
        <translation>Verschiebung der Gate-Masse, %1 − %2, %3</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Gate mass shift</source>
        <translation>Verschiebung der Gate-Masse</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Mean gate probability of the expert in the candidate minus that in the reference, in percentage points (pp).</source>
        <translation>Mittlere Gate-Wahrscheinlichkeit des Experten im Kandidaten minus der in der Referenz, in Prozentpunkten (pp).</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence</source>
        <translation>Jensen-Shannon-Divergenz</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>L1-Abstand</translation>
    </message>
    <message>
        <source>Mean over decisions of KL(p, p̃) = Σ p ln(p / p̃), in nats</source>
        <translation>Mittel über die Entscheidungen von KL(p, p̃) = Σ p ln(p / p̃), in nat</translation>
    </message>
    <message>
        <source>Mean over decisions of [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2, in nats; at most ln 2 = 0.693</source>
        <translation>Mittel über die Entscheidungen von [KL(p, m) + KL(p̃, m)] / 2 mit m = (p + p̃) / 2, in nat; höchstens ln 2 = 0,693</translation>
    </message>
    <message>
        <source>Mean over decisions of Σ |p − p̃|, at most 2</source>
        <translation>Mittel über die Entscheidungen von Σ |p − p̃|, höchstens 2</translation>
    </message>
    <message>
        <source>How far the gate probabilities p̃ of the candidate are from those p of the reference, mean over decisions: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2; L1 = Σ |p − p̃|. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>Wie weit die Gate-Wahrscheinlichkeiten p̃ des Kandidaten von denen der Referenz, p, entfernt sind, Mittel über die Entscheidungen: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 mit m = (p + p̃) / 2; L1 = Σ |p − p̃|. Klick oder Pfeiltasten wählen einen Lauf und eine Schicht.</translation>
    </message>
    <message>
        <source>Distance between the gate probabilities p of the reference and p̃ of the candidate</source>
        <translation>Abstand zwischen den Gate-Wahrscheinlichkeiten p der Referenz und p̃ des Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Distance between gates:</source>
        <translation>Abstand der &amp;Gates:</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>JS divergence of gates</source>
        <translation>JS-Divergenz der Gates</translation>
    </message>
    <message>
        <source>Mean JS(p, p̃)</source>
        <translation>Mittlere JS(p, p̃)</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>L1 distance of gates</source>
        <translation>L1-Abstand der Gates</translation>
    </message>
    <message>
        <source>Mean |p − p̃|₁</source>
        <translation>Mittel |p − p̃|₁</translation>
    </message>
    <message>
        <source>KL divergence of gates</source>
        <translation>KL-Divergenz der Gates</translation>
    </message>
    <message>
        <source>Mean KL(p, p̃)</source>
        <translation>Mittlere KL(p, p̃)</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities. Its distances are under Margins.</source>
        <translation>Cluster-Routing nimmt das nächste Zentrum: Es hat keine Gate-Wahrscheinlichkeiten. Seine Distanzen stehen unter Abstände.</translation>
    </message>
    <message>
        <source>No gate divergence was recorded.</source>
        <translation>Es wurde keine Divergenz der Gates aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>axscope::app::HeadlessRun</name>
    <message>
        <source>interrupted; nothing was written</source>
        <translation>unterbrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>%1 Dateien nach %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 The results stored in the study are written.</source>
        <translation>%1 Die in der Studie gespeicherten Ergebnisse werden geschrieben.</translation>
    </message>
</context>
<context>
    <name>axscope::app::HeatMapFigure</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 = %2, %3 = %4: %5</source>
        <translation>%1 = %2, %3 = %4: %5</translation>
    </message>
    <message>
        <source>Heat map of %1: %2 by %3</source>
        <translation>Heatmap von %1: %2 nach %3</translation>
    </message>
    <message>
        <source>. Selected: %1</source>
        <translation>. Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>The language of the built-in help page to show: &quot;en&quot;, &quot;de&quot;, &quot;fr&quot; or &quot;zh&quot;</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Erste Schritte</translation>
    </message>
</context>
<context>
    <name>axscope::app::HistogramFigure</name>
    <message>
        <source>Histogram of %1 over %2</source>
        <translation>Histogramm von %1 über %2</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Anteil je Gruppe</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4</source>
        <translation>%1 von %2 bis %3: %4</translation>
    </message>
    <message>
        <source>from</source>
        <comment>the lower end of a bin</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>the upper end of a bin</comment>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>axscope::app::IdentityFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation>%1 gegen %2, Punkte: %3</translation>
    </message>
    <message>
        <source>not drawn, zero or undefined: %1</source>
        <translation>nicht gezeichnet, null oder undefiniert: %1</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectionPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the list of images</source>
        <translation>Zurück zur Liste der Bilder</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Previous image of the list</source>
        <translation>Voriges Bild der Liste</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Next image of the list</source>
        <translation>Nächstes Bild der Liste</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the image in its own size to the clipboard</source>
        <translation>Das Bild in seiner eigenen Größe in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Steps of the network</source>
        <translation>Schritte des Netzes</translation>
    </message>
    <message>
        <source>The image cannot be inspected: %1</source>
        <translation>Das Bild lässt sich nicht untersuchen: %1</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>Es wird kein Bild untersucht</translation>
    </message>
    <message>
        <source>The images and networks of this result are not at hand, so there is nothing to look into. Open its study and run it.</source>
        <translation>Die Bilder und Netze dieses Ergebnisses sind nicht zur Hand, also gibt es nichts zu untersuchen. Öffnen Sie die zugehörige Studie und starten Sie sie.</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1: %2   %3: %4   (%5 of %6 in the list)</source>
        <translation>%1: %2   %3: %4   (%5 von %6 der Liste)</translation>
    </message>
    <message>
        <source>The data set has changed since the study was run: image %1 now has another label.</source>
        <translation>Der Datensatz hat sich seit dem Lauf der Studie geändert: Bild %1 hat jetzt eine andere Klasse.</translation>
    </message>
    <message>
        <source>This image now gets another answer than in the study: files or settings have changed.</source>
        <translation>Dieses Bild erhält jetzt eine andere Antwort als in der Studie: Dateien oder Einstellungen haben sich geändert.</translation>
    </message>
    <message>
        <source>This network has no experts</source>
        <translation>Dieses Netz hat keine Experten</translation>
    </message>
    <message>
        <source>Five best classes of each run</source>
        <translation>Die fünf besten Klassen jedes Laufs</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Experts and gates of %1, token %2</source>
        <translation>Experten und Gates von %1, Token %2</translation>
    </message>
    <message>
        <source>Experts and gates of %1</source>
        <translation>Experten und Gates von %1</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
</context>
<context>
    <name>axscope::app::Inspector</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%1 von %2 Token gewechselt</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>These results keep nothing of single images.</source>
        <translation>Diese Ergebnisse enthalten nichts von einzelnen Bildern.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images measured so far that have this label</source>
        <translation>Bisher gemessene Bilder mit dieser Bezeichnung</translation>
    </message>
    <message>
        <source>Share of the class&apos;s images whose best class is this label</source>
        <translation>Anteil der Bilder der Klasse, deren beste Klasse diese ist</translation>
    </message>
    <message>
        <source>Top-1, reference</source>
        <translation>Top-1, Referenz</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Not measured yet, or these results keep nothing of single images.</source>
        <translation>Noch nicht gemessen, oder diese Ergebnisse enthalten nichts von einzelnen Bildern.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Richtige Klasse</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>The reference&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>Beste Klasse der Referenz und ihre Softmax-Wahrscheinlichkeit; ✓ wo richtig</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>This run&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>Beste Klasse dieses Laufs und ihre Softmax-Wahrscheinlichkeit; ✓ wo richtig</translation>
    </message>
    <message>
        <source>Label&apos;s rank</source>
        <translation>Rang der richtigen Klasse</translation>
    </message>
    <message>
        <source>1: the label is the best class of this run</source>
        <translation>1: die richtige Klasse ist die beste dieses Laufs</translation>
    </message>
    <message>
        <source>Expert in %1</source>
        <translation>Experte in %1</translation>
    </message>
    <message>
        <source>The reference&apos;s expert → this run&apos;s, one number where they agree</source>
        <translation>Experte der Referenz → dieses Laufs; eine Zahl, wo beide übereinstimmen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Runs A and B</source>
        <translation>Läufe A und B</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Lauf A</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>int8: 8-bit weights and activations with exact products. A multiplier&apos;s name: the same with each product from its table.</source>
        <translation>int8: 8-Bit-Gewichte und -Aktivierungen mit exakten Produkten. Name eines Multiplizierers: dasselbe mit jedem Produkt aus seiner Tabelle.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Images measured so far</source>
        <translation>Bisher gemessene Bilder</translation>
    </message>
    <message>
        <source>Share of images whose best class is the label</source>
        <translation>Anteil der Bilder, deren beste Klasse die richtige ist</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Bereich</translation>
    </message>
    <message>
        <source>Wilson score interval of top-1</source>
        <translation>Wilson-Vertrauensbereich von Top-1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Share of images whose label is among the five best classes</source>
        <translation>Anteil der Bilder, deren richtige Klasse unter den fünf besten ist</translation>
    </message>
    <message>
        <source>Same as reference</source>
        <translation>Gleich wie Referenz</translation>
    </message>
    <message>
        <source>Share of images with the reference&apos;s best class: int8 for multipliers, float for int8</source>
        <translation>Anteil der Bilder mit der besten Klasse der Referenz: int8 für Multiplizierer, float für int8</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>McNemar-p</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: how likely right and wrong answers would differ this much by chance</source>
        <translation>Exakter zweiseitiger McNemar-Test gegen die Referenz: wie wahrscheinlich sich richtige und falsche Antworten so stark zufällig unterscheiden</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>Top-1, routing frozen</source>
        <translation>Top-1, Routing eingefroren</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s choice of experts forced on the run: what is left of the loss is value error</source>
        <translation>Top-1, wenn dem Lauf die Expertenwahl von int8 aufgezwungen wird: der verbleibende Verlust ist Wertfehler</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Normierte Inferenzkosten: Leistung aller Multiplikationen geteilt durch die des dichten Netzes mit exakten Multiplizierern</translation>
    </message>
    <message>
        <source>convolution of the shortcut</source>
        <translation>Faltung der Abkürzung</translation>
    </message>
    <message>
        <source>patch embedding</source>
        <translation>Patch-Einbettung</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>%1, expert %2</source>
        <translation>%1, Experte %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Not in this network, or not measured yet.</source>
        <translation>Nicht in diesem Netz, oder noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Berechnet von</translation>
    </message>
    <message>
        <source>How the layer&apos;s products are computed in this run</source>
        <translation>Wie die Produkte der Schicht in diesem Lauf berechnet werden</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image that reaches the layer</source>
        <translation>Multiplikationen mit Addition für ein Bild, das die Schicht erreicht</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht von</translation>
    </message>
    <message>
        <source>Share of the images (tokens) that reach the layer in this run</source>
        <translation>Anteil der Bilder (Token), die die Schicht in diesem Lauf erreichen</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>20 log₁₀(‖y‖ / ‖y − ỹ‖) with the errors of the layers before: y is the reference&apos;s output, ỹ this run&apos;s</source>
        <translation>20 log₁₀(‖y‖ / ‖y − ỹ‖) mit den Fehlern der Schichten davor: y ist die Ausgabe der Referenz, ỹ die dieses Laufs</translation>
    </message>
    <message>
        <source>SQNR alone</source>
        <translation>SQNR allein</translation>
    </message>
    <message>
        <source>The same with the reference&apos;s input: the error of this layer alone</source>
        <translation>Dasselbe mit der Eingabe der Referenz: der Fehler dieser Schicht allein</translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation>Relativer RMSE</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² over the standard deviation of y, cumulative</source>
        <translation>√Mittel(ỹ − y)² geteilt durch die Standardabweichung von y, kumulativ</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Mean of ỹ − y, cumulative, in units of the output</source>
        <translation>Mittel von ỹ − y, kumulativ, in Einheiten der Ausgabe</translation>
    </message>
    <message>
        <source>Bias alone</source>
        <translation>Bias allein</translation>
    </message>
    <message>
        <source>Mean of ỹ − y with the reference&apos;s input</source>
        <translation>Mittel von ỹ − y mit der Eingabe der Referenz</translation>
    </message>
    <message>
        <source>Predicted bias</source>
        <translation>Vorhergesagter Bias</translation>
    </message>
    <message>
        <source>Bias that the table foretells: sₐ s_w K E[e(x, w)] over the operands that occur in the int8 run</source>
        <translation>Bias, den die Tabelle vorhersagt: sₐ s_w K E[e(x, w)] über die Operanden, die im int8-Lauf vorkommen</translation>
    </message>
    <message>
        <source>Predicted RMSE</source>
        <translation>Vorhergesagter RMSE</translation>
    </message>
    <message>
        <source>√(bias² + K Var e), mean over output channels, from the same operands</source>
        <translation>√(Bias² + K Var e), Mittel über die Ausgabekanäle, aus denselben Operanden</translation>
    </message>
    <message>
        <source>RMSE alone</source>
        <translation>RMSE allein</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² with the reference&apos;s input: what the prediction is about</source>
        <translation>√Mittel(ỹ − y)² mit der Eingabe der Referenz: worum es bei der Vorhersage geht</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>y·ỹ / (‖y‖ ‖ỹ‖), cumulative</source>
        <translation>y·ỹ / (‖y‖ ‖ỹ‖), kumulativ</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <source>max |ỹ − y|, cumulative</source>
        <translation>max |ỹ − y|, kumulativ</translation>
    </message>
    <message>
        <source>MoE layer %1</source>
        <translation>MoE-Schicht %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Images, or tokens, that were routed</source>
        <translation>Bilder oder Token, die zugeordnet wurden</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Wechselrate</translation>
    </message>
    <message>
        <source>1 − mean |S ∩ S′| / k over decisions: S are the k experts that the reference chooses, S′ this run</source>
        <translation>1 − Mittel |S ∩ S′| / k über die Entscheidungen: S sind die k Experten, die die Referenz wählt, S′ die dieses Laufs</translation>
    </message>
    <message>
        <source>Margin, kept</source>
        <translation>Abstand, geblieben</translation>
    </message>
    <message>
        <source>Median of the reference&apos;s margin over decisions that stayed: score of the last chosen expert minus that of the best one not chosen</source>
        <translation>Median des Abstands der Referenz über gebliebene Entscheidungen: Wert des letzten gewählten Experten minus den des besten nicht gewählten</translation>
    </message>
    <message>
        <source>Margin, flipped</source>
        <translation>Abstand, gewechselt</translation>
    </message>
    <message>
        <source>The same over decisions that moved</source>
        <translation>Dasselbe über gewechselte Entscheidungen</translation>
    </message>
    <message>
        <source>Gate divergence</source>
        <translation>Gate-Divergenz</translation>
    </message>
    <message>
        <source>Mean KL(p ‖ p′) of the gates&apos; probabilities in nats</source>
        <translation>Mittel von KL(p ‖ p′) der Gate-Wahrscheinlichkeiten in Nat</translation>
    </message>
    <message>
        <source>Output error, kept</source>
        <translation>Ausgabefehler, geblieben</translation>
    </message>
    <message>
        <source>Mean ‖z̃ − z‖ / ‖z‖ of the layer&apos;s output over decisions that stayed</source>
        <translation>Mittel von ‖z̃ − z‖ / ‖z‖ der Ausgabe der Schicht über gebliebene Entscheidungen</translation>
    </message>
    <message>
        <source>Output error, flipped</source>
        <translation>Ausgabefehler, gewechselt</translation>
    </message>
    <message>
        <source>Expert %1 of %2</source>
        <translation>Experte %1 von %2</translation>
    </message>
    <message>
        <source>Share of all choices that fall on this expert</source>
        <translation>Anteil aller Wahlen, die auf diesen Experten fallen</translation>
    </message>
    <message>
        <source>Mean gate probability of this expert</source>
        <translation>Mittlere Gate-Wahrscheinlichkeit dieses Experten</translation>
    </message>
    <message>
        <source>Load, reference</source>
        <translation>Last, Referenz</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Gate mass, reference</source>
        <translation>Gate-Masse, Referenz</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>Gate-Masse</translation>
    </message>
    <message>
        <source>Stayed with expert %1</source>
        <translation>Bei Experte %1 geblieben</translation>
    </message>
    <message>
        <source>Expert %1 → %2</source>
        <translation>Experte %1 → %2</translation>
    </message>
    <message>
        <source>Decisions whose first choice is expert %1 in the reference and %2 in this run</source>
        <translation>Entscheidungen, deren erste Wahl in der Referenz Experte %1 und in diesem Lauf %2 ist</translation>
    </message>
    <message>
        <source>Share of expert %1&apos;s</source>
        <translation>Anteil von Experte %1</translation>
    </message>
    <message>
        <source>Out of all decisions that the reference gives to expert %1</source>
        <translation>Von allen Entscheidungen, die die Referenz Experte %1 gibt</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Anteil an allen</translation>
    </message>
    <message>
        <source>Out of all decisions of this layer</source>
        <translation>Von allen Entscheidungen dieser Schicht</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorPanel</name>
    <message>
        <source>Figures of what is selected: a run, a layer, an expert, a class, an image. Run a study first.</source>
        <translation>Kennzahlen der Auswahl: Lauf, Schicht, Experte, Klasse, Bild. Starten Sie zuerst eine Studie.</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>Kennzahlen der Auswahl</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorSectionWidget</name>
    <message>
        <source>Copy these figures as text</source>
        <translation>Diese Kennzahlen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerFigures</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>Outputs of %1, %2</source>
        <translation>Ausgaben von %1, %2</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>Aktivierungseinheiten</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>int8 (reference)</source>
        <translation>int8 (Referenz)</translation>
    </message>
    <message>
        <source>float (reference)</source>
        <translation>float (Referenz)</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximativ</translation>
    </message>
    <message>
        <source>Outputs of %1 against their reference, %2</source>
        <translation>Ausgaben von %1 gegen ihre Referenz, %2</translation>
    </message>
    <message>
        <source>y, int8</source>
        <translation>y, int8</translation>
    </message>
    <message>
        <source>y, float</source>
        <translation>y, float</translation>
    </message>
    <message>
        <source>ỹ, approximate</source>
        <translation>ỹ, approximativ</translation>
    </message>
    <message>
        <source>ỹ, int8</source>
        <translation>ỹ, int8</translation>
    </message>
    <message>
        <source>ỹ = y: no error</source>
        <translation>ỹ = y: kein Fehler</translation>
    </message>
    <message>
        <source>sampled outputs</source>
        <translation>Stichprobe der Ausgaben</translation>
    </message>
    <message>
        <source>Bias by channel of %1, %2</source>
        <translation>Bias nach Kanal von %1, %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>by falling bias</source>
        <translation>nach fallendem Bias</translation>
    </message>
    <message>
        <source>output channel</source>
        <translation>Ausgabekanal</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>± standard deviation of the error</source>
        <translation>± Standardabweichung des Fehlers</translation>
    </message>
    <message>
        <source>Operands of %1 over the errors of %2, %3</source>
        <translation>Operanden von %1 über den Fehlern von %2, %3</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>Wählen Sie eine Schicht im Baum oder im Diagramm.</translation>
    </message>
    <message>
        <source>This layer has exact products in this run: its operands meet no errors.</source>
        <translation>Diese Schicht hat in diesem Lauf exakte Produkte: Ihre Operanden treffen auf keine Fehler.</translation>
    </message>
    <message>
        <source>This layer is computed in float: it has no operands.</source>
        <translation>Diese Schicht wird in float berechnet: Sie hat keine Operanden.</translation>
    </message>
    <message>
        <source>The results hold no table of the multiplier.</source>
        <translation>Die Ergebnisse enthalten keine Tabelle des Multiplizierers.</translation>
    </message>
    <message>
        <source>The operands are counted in the int8 run, which holds none of this layer.</source>
        <translation>Die Operanden werden im int8-Lauf gezählt, der keine von dieser Schicht enthält.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>What is measured on the layer&apos;s outputs</source>
        <translation>Was an den Ausgaben der Schicht gemessen wird</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumulativ</translation>
    </message>
    <message>
        <source>The network runs on its own activations: errors of earlier layers count</source>
        <translation>Das Netz läuft auf seinen eigenen Aktivierungen: Fehler früherer Schichten zählen mit</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isoliert</translation>
    </message>
    <message>
        <source>The layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>Die Schicht erhält die Eingabe der Referenz: Nur ihre eigenen Multiplizierer zählen</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>From the multiplier&apos;s table and the operands of the int8 run, taken as independent: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e]</source>
        <translation>Aus der Tabelle des Multiplizierers und den Operanden des int8-Laufs, als unabhängig angenommen: Bias = s_a s_w K E[e], MSE = Bias² + s_a² s_w² K Var[e]</translation>
    </message>
    <message>
        <source>Largest |error| (activation units)</source>
        <translation>Größter |Fehler| (Aktivierungseinheiten)</translation>
    </message>
    <message>
        <source>Outputs compared</source>
        <translation>Verglichene Ausgaben</translation>
    </message>
    <message>
        <source>computed by %1</source>
        <translation>berechnet von %1</translation>
    </message>
    <message>
        <source>computed in float</source>
        <translation>in float berechnet</translation>
    </message>
    <message>
        <source>exact products</source>
        <translation>exakte Produkte</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>%1 products per output</source>
        <translation>%1 Produkte je Ausgabe</translation>
    </message>
    <message>
        <source>reached by %1 of the images</source>
        <translation>von %1 der Bilder erreicht</translation>
    </message>
    <message>
        <source>Measured |mean error|, isolated</source>
        <translation>Gemessener |mittlerer Fehler|, isoliert</translation>
    </message>
    <message>
        <source>Measured MSE, isolated</source>
        <translation>Gemessener MSE, isoliert</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>Aktivierungseinheiten²</translation>
    </message>
    <message>
        <source>Predicted |mean error|</source>
        <translation>Vorhergesagter |mittlerer Fehler|</translation>
    </message>
    <message>
        <source>Predicted MSE</source>
        <translation>Vorhergesagter MSE</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>vorhergesagt = gemessen</translation>
    </message>
    <message>
        <source>predicted with the wrong sign</source>
        <translation>mit falschem Vorzeichen vorhergesagt</translation>
    </message>
    <message>
        <source>Predicted and measured bias of layers, %1</source>
        <translation>Vorhergesagter und gemessener Bias der Schichten, %1</translation>
    </message>
    <message>
        <source>Predicted and measured MSE of layers, %1</source>
        <translation>Vorhergesagter und gemessener MSE der Schichten, %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerPanel</name>
    <message>
        <source>The results hold no histogram of this layer.</source>
        <translation>Die Ergebnisse enthalten kein Histogramm dieser Schicht.</translation>
    </message>
    <message>
        <source>The results hold no single outputs of this layer.</source>
        <translation>Die Ergebnisse enthalten keine einzelnen Ausgaben dieser Schicht.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>The results hold no channels of this layer.</source>
        <translation>Die Ergebnisse enthalten keine Kanäle dieser Schicht.</translation>
    </message>
    <message>
        <source>&amp;Sort by bias</source>
        <translation>Nach Bias s&amp;ortieren</translation>
    </message>
    <message>
        <source>Channels in the order of their bias instead of the layer&apos;s own</source>
        <translation>Kanäle in der Reihenfolge ihres Bias statt in der der Schicht</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>Abbildungen der Schicht</translation>
    </message>
    <message>
        <source>How the layer&apos;s outputs are distributed in reference and candidate, and one against the other</source>
        <translation>Wie die Ausgaben der Schicht in Referenz und Kandidat verteilt sind, und die einen gegen die anderen</translation>
    </message>
    <message>
        <source>Mean of (ỹ − y) per output channel: a bias that batch normalisation could absorb</source>
        <translation>Mittel von (ỹ − y) je Ausgabekanal: ein Bias, den die Batch-Normalisierung aufnehmen könnte</translation>
    </message>
    <message>
        <source>Where inputs and weights fall in the multiplier&apos;s map of errors</source>
        <translation>Wo Eingaben und Gewichte in der Fehlerkarte des Multiplizierers liegen</translation>
    </message>
    <message>
        <source>All figures of the layer as a table</source>
        <translation>Alle Kennzahlen der Schicht als Tabelle</translation>
    </message>
    <message>
        <source>No layer chosen</source>
        <translation>Keine Schicht gewählt</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>Wählen Sie eine Schicht im Baum oder im Diagramm.</translation>
    </message>
    <message>
        <source>No output of this layer was compared in this run.</source>
        <translation>In diesem Lauf wurde keine Ausgabe dieser Schicht verglichen.</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>numbers of one layer</comment>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTree</name>
    <message>
        <source>Layers of the network with their errors</source>
        <translation>Schichten des Netzes mit ihren Fehlern</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTreeModel</name>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>Größter Bias der Schichten darunter</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates for an average image</source>
        <translation>%1 Multiplikationen mit Addition für ein durchschnittliches Bild</translation>
    </message>
    <message>
        <source>%1: %2 multiply-accumulates for an image that reaches it; %3 of the images do</source>
        <translation>%1: %2 Multiplikationen mit Addition für ein Bild, das sie erreicht; %3 der Bilder tun das</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Images %</source>
        <translation>Bilder %</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Network, stage, block, expert, layer</source>
        <translation>Netz, Stufe, Block, Experte, Schicht</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image; of a group: for an average image</source>
        <translation>Multiplikationen mit Addition für ein Bild; einer Gruppe: für ein durchschnittliches Bild</translation>
    </message>
    <message>
        <source>Share of the images that reach the layer</source>
        <translation>Anteil der Bilder, die die Schicht erreichen</translation>
    </message>
    <message>
        <source>Mean error of the layer&apos;s outputs; of a group: the largest</source>
        <translation>Mittlerer Fehler der Ausgaben der Schicht; einer Gruppe: der größte</translation>
    </message>
    <message>
        <source>%1; of a group: the worst</source>
        <translation>%1; einer Gruppe: der schlechteste Wert</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayersView</name>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>&amp;Checkpoint:</translation>
    </message>
    <message>
        <source>M&amp;easure:</source>
        <translation>Mes&amp;sgröße:</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>E&amp;rror:</source>
        <translation>&amp;Fehler:</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumulativ</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isoliert</translation>
    </message>
    <message>
        <source>The approximate network runs on its own activations: errors of earlier layers count</source>
        <translation>Das approximative Netz läuft auf seinen eigenen Aktivierungen: Fehler früherer Schichten zählen mit</translation>
    </message>
    <message>
        <source>Each layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>Jede Schicht erhält die Eingabe der Referenz: Nur ihre eigenen Multiplizierer zählen</translation>
    </message>
    <message>
        <source>Cumulative: the network runs on its own activations. Isolated: each layer gets the reference&apos;s input.</source>
        <translation>Kumulativ: Das Netz läuft auf seinen eigenen Aktivierungen. Isoliert: Jede Schicht erhält die Eingabe der Referenz.</translation>
    </message>
    <message>
        <source>Layer &amp;names</source>
        <translation>Schicht&amp;namen</translation>
    </message>
    <message>
        <source>Run a study to see how the error grows from layer to layer.</source>
        <translation>Starten Sie eine Studie, um zu sehen, wie der Fehler von Schicht zu Schicht wächst.</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>int8 against float</source>
        <translation>int8 gegen float</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Cumulative and, dotted, isolated; the tree shows the cumulative one</source>
        <translation>Kumulativ und, gepunktet, isoliert; der Baum zeigt den kumulativen</translation>
    </message>
    <message>
        <source>Errors can be predicted where a layer is computed by a multiplier with a table. Choose an approximate run.</source>
        <translation>Fehler lassen sich vorhersagen, wo eine Schicht von einem Multiplizierer mit Tabelle berechnet wird. Wählen Sie einen approximativen Lauf.</translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Over depth</source>
        <translation>Über die Tiefe</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Error that the multiplier&apos;s table and the operands of the int8 run foretell, against the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands taken as independent</source>
        <translation>Fehler, den die Tabelle des Multiplizierers und die Operanden des int8-Laufs vorhersagen, gegen den isolierten: Bias = s_a s_w K E[e], MSE = Bias² + s_a² s_w² K Var[e], Operanden als unabhängig angenommen</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Accuracy that is lost when one layer or expert alone is approximated</source>
        <translation>Genauigkeit, die verloren geht, wenn nur eine Schicht oder ein Experte approximiert wird</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineChooser</name>
    <message>
        <source>Choose the multipliers and checkpoints that have a line in the plot</source>
        <translation>Die Multiplizierer und Checkpoints wählen, die eine Linie im Diagramm haben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Multipliers:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>&amp;Checkpoints:</source>
        <translation>&amp;Checkpoints:</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 of %2</source>
        <translation>L&amp;inien: %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 × %2</source>
        <translation>L&amp;inien: %1 × %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineFigure</name>
    <message>
        <source>%1 over %2, lines: %3</source>
        <translation>%1 über %2, Linien: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2: %3 %4</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Bereich %1 bis %2)</translation>
    </message>
    <message>
        <source>low, 95 %</source>
        <translation>unten, 95 %</translation>
    </message>
    <message>
        <source>high, 95 %</source>
        <translation>oben, 95 %</translation>
    </message>
</context>
<context>
    <name>axscope::app::LoadPage</name>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Load of expert e: decisions that chose e / all choices. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>Last des Experten e: Entscheidungen, die e wählten / alle Wahlen. Klick auf einen Balken oder Pfeiltasten wählen einen Experten.</translation>
    </message>
    <message>
        <source>Gate mass of expert e: mean over decisions of the probability p(e) that the router gives it. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>Gate-Masse des Experten e: Mittel über die Entscheidungen der Wahrscheinlichkeit p(e), die der Router ihm gibt. Klick auf einen Balken oder Pfeiltasten wählen einen Experten.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>VK</translation>
    </message>
    <message>
        <source>Coefficient of variation: population standard deviation / mean of the shares; 0 = even</source>
        <translation>Variationskoeffizient: Standardabweichung der Grundgesamtheit / Mittel der Anteile; 0 = gleichmäßig</translation>
    </message>
    <message>
        <source>Norm. entropy</source>
        <translation>Norm. Entropie</translation>
    </message>
    <message>
        <source>Normalised entropy: −Σ p ln p / ln E; 1 = even, 0 = one expert</source>
        <translation>Normierte Entropie: −Σ p ln p / ln E; 1 = gleichmäßig, 0 = ein Experte</translation>
    </message>
    <message>
        <source>KL to uniform (nats)</source>
        <translation>KL zur Gleichverteilung (nat)</translation>
    </message>
    <message>
        <source>Σ p ln(p E); 0 = even, ln E = one expert</source>
        <translation>Σ p ln(p E); 0 = gleichmäßig, ln E = ein Experte</translation>
    </message>
    <message>
        <source>Max / min</source>
        <translation>Max. / Min.</translation>
    </message>
    <message>
        <source>Largest share / smallest share; ∞ where an expert is never chosen</source>
        <translation>Größter Anteil / kleinster Anteil; ∞, wo ein Experte nie gewählt wird</translation>
    </message>
    <message>
        <source>Load balance</source>
        <translation>Lastverteilung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>Gate-Masse</translation>
    </message>
    <message>
        <source>even share</source>
        <translation>gleicher Anteil</translation>
    </message>
    <message>
        <source>Decisions with the largest gate at each expert, %1</source>
        <translation>Entscheidungen mit dem größten Gate bei jedem Experten, %1</translation>
    </message>
    <message>
        <source>Load of each expert, %1</source>
        <translation>Last jedes Experten, %1</translation>
    </message>
    <message>
        <source>Share of choices</source>
        <translation>Anteil der Wahlen</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>Anteil der Entscheidungen</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities.</source>
        <translation>Cluster-Routing nimmt das nächste Zentrum: Es hat keine Gate-Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Gate mass of each expert, %1</source>
        <translation>Gate-Masse jedes Experten, %1</translation>
    </message>
    <message>
        <source>Mean gate probability</source>
        <translation>Mittlere Gate-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Load, %1</source>
        <translation>Last, %1</translation>
    </message>
    <message>
        <source>Gate mass, %1</source>
        <translation>Gate-Masse, %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LookForm</name>
    <message>
        <source>Tol, bright</source>
        <translation>Tol, kräftig</translation>
    </message>
    <message>
        <source>Greys, for black-and-white print</source>
        <translation>Grautöne, für Schwarz-Weiß-Druck</translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation>Okabe und Ito</translation>
    </message>
    <message>
        <source>Single column, 85 mm</source>
        <translation>Einspaltig, 85 mm</translation>
    </message>
    <message>
        <source>Double column, 178 mm</source>
        <translation>Zweispaltig, 178 mm</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Size, font size, line width and title as papers and slides want them</source>
        <translation>Größe, Schriftgröße, Linienstärke und Titel, wie Veröffentlichungen und Folien sie brauchen</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of all text on paper; automatic: 8 pt at 120 mm × 80 mm</source>
        <translation>Größe allen Texts auf Papier; automatisch: 8 pt bei 120 mm × 80 mm</translation>
    </message>
    <message>
        <source>Width of data lines on paper; automatic: what suits the font</source>
        <translation>Stärke der Datenlinien auf Papier; automatisch: was zur Schrift passt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind readers; the greys on any printer, too</source>
        <translation>Alle lassen sich auch bei Farbfehlsichtigkeit unterscheiden; die Grautöne außerdem auf jedem Drucker</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark, for slides</source>
        <translation>Dunkel, für Folien</translation>
    </message>
    <message>
        <source>Write the &amp;title above the plot</source>
        <translation>&amp;Titel über das Diagramm schreiben</translation>
    </message>
    <message>
        <source>Papers have captions instead</source>
        <translation>Veröffentlichungen haben stattdessen Bildunterschriften</translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation>&amp;Legende zeigen</translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation>Vo&amp;rlage:</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Höhe:</translation>
    </message>
    <message>
        <source>Res&amp;olution:</source>
        <translation>Auflö&amp;sung:</translation>
    </message>
    <message>
        <source>Fo&amp;nt:</source>
        <translation>S&amp;chrift:</translation>
    </message>
    <message>
        <source>Font si&amp;ze:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>Line wi&amp;dth:</source>
        <translation>L&amp;inienstärke:</translation>
    </message>
    <message>
        <source>&amp;Palette:</source>
        <translation>&amp;Palette:</translation>
    </message>
    <message>
        <source>Th&amp;eme:</source>
        <translation>Farbsche&amp;ma:</translation>
    </message>
</context>
<context>
    <name>axscope::app::MagnifiedImage</name>
    <message>
        <source>The image, magnified</source>
        <translation>Das Bild, vergrößert</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>axscope::app::MainWindow</name>
    <message>
        <source>Assignment of multipliers</source>
        <translation>Zuordnung von Multiplizierern</translation>
    </message>
    <message>
        <source>Assignments (*.json)</source>
        <translation>Zuordnungen (*.json)</translation>
    </message>
    <message>
        <source>Choose the assignment file</source>
        <translation>Zuordnungsdatei wählen</translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>Die acht Multiplizierer wählen</translation>
    </message>
    <message>
        <source>Add what the command line names</source>
        <translation>Hinzufügen, was die Befehlszeile nennt</translation>
    </message>
    <message>
        <source>The last session ended without saving; its study &quot;%1&quot; is back.</source>
        <translation>Die letzte Sitzung endete ohne Speichern; ihre Studie „%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>Studie starten (F5)</translation>
    </message>
    <message>
        <source>The study was not started. %1</source>
        <translation>Die Studie wurde nicht gestartet. %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>partial: %1 of %2 images</source>
        <translation>teilweise: %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>kernels: %1</source>
        <translation>Kernel: %1</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>Studie seither geändert</translation>
    </message>
    <message>
        <source>%1[*] – Axscope</source>
        <translation>%1[*] – Axscope</translation>
    </message>
    <message>
        <source>Stopped. These results are partial: %1 of %2 images.</source>
        <translation>Angehalten. Das sind Teilergebnisse: %1 von %2 Bildern.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The run failed:</source>
        <translation>Der Lauf ist gescheitert:</translation>
    </message>
    <message>
        <source>The run failed. These results are partial.</source>
        <translation>Der Lauf ist gescheitert. Das sind Teilergebnisse.</translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation>Fertig in %1.</translation>
    </message>
    <message>
        <source>Quit Axscope</source>
        <translation>Axscope beenden</translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New study</source>
        <translation>&amp;Neue Studie</translation>
    </message>
    <message>
        <source>Start a new, empty study</source>
        <translation>Eine neue, leere Studie beginnen</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a saved study</source>
        <translation>Eine gespeicherte Studie öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Die Studie speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation>Die Studie unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>As &amp;JSON …</source>
        <translation>Als &amp;JSON …</translation>
    </message>
    <message>
        <source>Write all results into one JSON file</source>
        <translation>Alle Ergebnisse in eine JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>As &amp;CSV files …</source>
        <translation>Als &amp;CSV-Dateien …</translation>
    </message>
    <message>
        <source>Write the results as tables into a folder</source>
        <translation>Die Ergebnisse als Tabellen in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and quit</source>
        <translation>Fenster schließen und beenden</translation>
    </message>
    <message>
        <source>&amp;Export results</source>
        <translation>&amp;Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Add &amp;checkpoints …</source>
        <translation>&amp;Checkpoints hinzufügen …</translation>
    </message>
    <message>
        <source>Add product &amp;tables …</source>
        <translation>Produkt&amp;tabellen hinzufügen …</translation>
    </message>
    <message>
        <source>Choose the &amp;data folder …</source>
        <translation>&amp;Datenordner wählen …</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Ordner mit den Bildern wählen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>Studie &amp;starten</translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation>Die Studie starten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays</source>
        <translation>Den Lauf anhalten; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>A short introduction</source>
        <translation>Eine kurze Einführung</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About Axscope</source>
        <translation>&amp;Über Axscope</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Axscope studies (*.axs)</source>
        <translation>Axscope-Studien (*.axs)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was not opened:</source>
        <translation>%1 wurde nicht geöffnet:</translation>
    </message>
    <message>
        <source>Not everything could be added:</source>
        <translation>Nicht alles ließ sich hinzufügen:</translation>
    </message>
    <message>
        <source>Only one study can be open at a time; %1 was taken.</source>
        <translation>Es kann nur eine Studie offen sein; %1 wurde genommen.</translation>
    </message>
    <message>
        <source>The study was not saved:</source>
        <translation>Die Studie wurde nicht gespeichert:</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Checkpoints hinzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</source>
        <translation>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</translation>
    </message>
    <message>
        <source>Add product tables</source>
        <translation>Produkttabellen hinzufügen</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Ordner mit den Bildern</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Datenordner wählen</translation>
    </message>
    <message>
        <source>Activation ranges</source>
        <translation>Aktivierungsbereiche</translation>
    </message>
    <message>
        <source>Ranges (*.json)</source>
        <translation>Bereiche (*.json)</translation>
    </message>
    <message>
        <source>Choose the ranges file</source>
        <translation>Bereichsdatei wählen</translation>
    </message>
    <message>
        <source>Export results as JSON</source>
        <translation>Ergebnisse als JSON exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The results were not exported:</source>
        <translation>Die Ergebnisse wurden nicht exportiert:</translation>
    </message>
    <message>
        <source>Results written to %1.</source>
        <translation>Ergebnisse nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Folder for the CSV files</source>
        <translation>Ordner für die CSV-Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export every&amp;thing …</source>
        <translation>Alles e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write every plot, all results, tables for papers, and what they are</source>
        <translation>Jedes Diagramm, alle Ergebnisse, Tabellen für Veröffentlichungen und ihre Beschreibung schreiben</translation>
    </message>
    <message>
        <source>Figure with &amp;panels …</source>
        <translation>Abbildung mit &amp;Teilbildern …</translation>
    </message>
    <message>
        <source>Put several plots into one figure, (a), (b) …</source>
        <translation>Mehrere Diagramme zu einer Abbildung zusammensetzen, (a), (b) …</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Search &amp;commands …</source>
        <translation>&amp;Befehle suchen …</translation>
    </message>
    <message>
        <source>Find any command, view, panel or recent study by name</source>
        <translation>Befehl, Ansicht, Bereich oder letzte Studie nach Namen finden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys, to read or to copy</source>
        <translation>Alle Tasten, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to what was selected before</source>
        <translation>Zurück zur vorigen Auswahl</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Forward to what was selected then</source>
        <translation>Vorwärts zur folgenden Auswahl</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Die Tastatur in den nächsten Bereich setzen</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Die Tastatur in den vorigen Bereich setzen</translation>
    </message>
    <message>
        <source>Restore &amp;layout</source>
        <translation>&amp;Anordnung wiederherstellen</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Alle Bereiche dorthin zurück, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>%1 can be read but not written; changes are kept only where you save it under another name.</source>
        <translation>%1 kann gelesen, aber nicht geschrieben werden; Änderungen bleiben nur, wenn Sie unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Studie</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>How far each run is, and which one the views show</source>
        <translation>Wie weit jeder Lauf ist und welchen die Ansichten zeigen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>Kennzahlen der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>Everything that was reported</source>
        <translation>Alles, was gemeldet wurde</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Meldungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The parts of the network are measured.</source>
        <translation>Die Teile des Netzes werden gemessen.</translation>
    </message>
    <message>
        <source>The study cannot be written to its file:</source>
        <translation>Die Studie kann nicht in ihre Datei geschrieben werden:</translation>
    </message>
    <message>
        <source>The results in the study cannot be read:</source>
        <translation>Die Ergebnisse in der Studie sind nicht lesbar:</translation>
    </message>
    <message>
        <source>Stop it and quit? What it has measured so far is kept in the study.</source>
        <translation>Anhalten und beenden? Was bisher gemessen ist, bleibt in der Studie.</translation>
    </message>
    <message>
        <source>A retraining is in progress.</source>
        <translation>Ein Nachtraining läuft.</translation>
    </message>
    <message>
        <source>Stop it and quit? The best network so far is kept, and the retraining can go on from here later.</source>
        <translation>Anhalten und beenden? Das bisher beste Netz bleibt erhalten, und das Nachtraining kann später hier weitergehen.</translation>
    </message>
    <message>
        <source>Add multipliers from tables and circuits (.npy, .bin, text, C, Verilog)</source>
        <translation>Multiplizierer aus Tabellen und Schaltungen hinzufügen (.npy, .bin, Text, C, Verilog)</translation>
    </message>
    <message>
        <source>Retrain &amp;under approximation …</source>
        <translation>&amp;Unter Approximation nachtrainieren …</translation>
    </message>
    <message>
        <source>Train a checkpoint so that it lives with a multiplier</source>
        <translation>Einen Checkpoint so trainieren, dass er mit einem Multiplizierer zurechtkommt</translation>
    </message>
    <message>
        <source>Product tables and circuits (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</source>
        <translation>Produkttabellen und Schaltungen (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</translation>
    </message>
    <message>
        <source>Show the retraining</source>
        <translation>Das Nachtraining zeigen</translation>
    </message>
    <message>
        <source>Retraining waits for the run</source>
        <translation>Das Nachtraining wartet auf den Lauf</translation>
    </message>
    <message>
        <source>Stopping the retraining …</source>
        <translation>Das Nachtraining wird angehalten …</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>Nachtraining</translation>
    </message>
    <message>
        <source>Retraining: %1 %</source>
        <translation>Nachtraining: %1 %</translation>
    </message>
    <message>
        <source>A retraining is in progress. The study runs when it has ended.</source>
        <translation>Ein Nachtraining läuft. Die Studie startet, wenn es beendet ist.</translation>
    </message>
    <message>
        <source>Stop the retraining now</source>
        <translation>Das Nachtraining jetzt anhalten</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>The retraining failed:</source>
        <translation>Das Nachtraining ist fehlgeschlagen:</translation>
    </message>
    <message>
        <source>%1 stands beside its parent in the study. %2</source>
        <translation>%1 steht in der Studie neben seinem Vorgänger. %2</translation>
    </message>
    <message>
        <source>Run study</source>
        <translation>Studie starten</translation>
    </message>
    <message>
        <source>%1 is retrained; its parent is not in this study. %2</source>
        <translation>%1 ist nachtrainiert; sein Vorgänger ist nicht in dieser Studie. %2</translation>
    </message>
    <message>
        <source>Add to this study</source>
        <translation>Zu dieser Studie hinzufügen</translation>
    </message>
    <message>
        <source>Add the retrained checkpoint</source>
        <translation>Den nachtrainierten Checkpoint hinzufügen</translation>
    </message>
    <message>
        <source>Open sa&amp;mple study</source>
        <translation>Beispie&amp;lstudie öffnen</translation>
    </message>
    <message>
        <source>Open the study that comes with Axscope, and run it</source>
        <translation>Die Studie öffnen, die Axscope mitbringt, und starten</translation>
    </message>
    <message>
        <source>Add trained networks (.safetensors, .index.json, .pt, .pth)</source>
        <translation>Trainierte Netze hinzufügen (.safetensors, .index.json, .pt, .pth)</translation>
    </message>
    <message>
        <source>The sample study was not opened:</source>
        <translation>Die Beispielstudie wurde nicht geöffnet:</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Die Beispielstudie öffnen</translation>
    </message>
</context>
<context>
    <name>axscope::app::MarginPage</name>
    <message>
        <source>Margin: second-nearest minus nearest centroid&apos;s squared distance</source>
        <translation>Abstand: quadrierte Distanz des zweitnächsten minus die des nächsten Zentrums</translation>
    </message>
    <message>
        <source>feature units²</source>
        <translation>Merkmalseinheiten²</translation>
    </message>
    <message>
        <source>Margin: last chosen minus best other score</source>
        <translation>Abstand: letzter gewählter minus bester anderer Wert</translation>
    </message>
    <message>
        <source>Margin: best minus second-best score</source>
        <translation>Abstand: bester minus zweitbester Wert</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>Routerwert</translation>
    </message>
    <message>
        <source>Routing margin under %1, %2</source>
        <translation>Routing-Abstand unter %1, %2</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>kept (%1)</source>
        <translation>beibehalten (%1)</translation>
    </message>
    <message>
        <source>flipped (%1)</source>
        <translation>gewechselt (%1)</translation>
    </message>
    <message>
        <source>median, kept</source>
        <translation>Median, beibehalten</translation>
    </message>
    <message>
        <source>median, flipped</source>
        <translation>Median, gewechselt</translation>
    </message>
    <message>
        <source>How clear the reference&apos;s decisions were. Each group is scaled to 100 %, so that few flips can be compared with many kept decisions.</source>
        <translation>Wie klar die Entscheidungen der Referenz waren. Jede Gruppe ist auf 100 % skaliert, damit sich wenige Wechsel mit vielen beibehaltenen Entscheidungen vergleichen lassen.</translation>
    </message>
    <message>
        <source>Share of the flipped decisions whose margin is below the median margin of the kept ones: 50 % where the margin explains nothing, 100 % where only unclear decisions flip.</source>
        <translation>Anteil der gewechselten Entscheidungen, deren Abstand unter dem Median der beibehaltenen liegt: 50 %, wo der Abstand nichts erklärt, 100 %, wo nur unklare Entscheidungen wechseln.</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Unclear flips</source>
        <translation>Unklare Wechsel</translation>
    </message>
    <message>
        <source>No margins were recorded for this layer.</source>
        <translation>Für diese Schicht wurden keine Abstände aufgezeichnet.</translation>
    </message>
    <message>
        <source>No flipped decisions with a margin</source>
        <translation>Keine gewechselten Entscheidungen mit Abstand</translation>
    </message>
    <message>
        <source>Flips below the median margin</source>
        <translation>Wechsel unter dem Median des Abstands</translation>
    </message>
    <message>
        <source>Flips below kept median</source>
        <translation>Wechsel unter Median beibehaltener</translation>
    </message>
    <message>
        <source>Median margin of kept decisions %1, of flipped ones %2; flips below the median of the kept: %3.</source>
        <translation>Median des Abstands beibehaltener Entscheidungen %1, gewechselter %2; Wechsel unter dem Median der beibehaltenen: %3.</translation>
    </message>
</context>
<context>
    <name>axscope::app::MaskGrid</name>
    <message>
        <source>Partial products</source>
        <translation>Teilprodukte</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gebildet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>bit %1 of a × bit %2 of b, weight 2^%3: %4</source>
        <translation>Bit %1 von a × Bit %2 von b, Gewicht 2^%3: %4</translation>
    </message>
    <message>
        <source>bit %1: %2</source>
        <translation>Bit %1: %2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageLogModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessagesPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Meldungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>Copy the chosen messages, or all of them where none is chosen</source>
        <translation>Die gewählten Meldungen kopieren, oder alle, wenn keine gewählt ist</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>Meldungen kopieren</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Clear the list of messages</source>
        <translation>Liste der Meldungen leeren</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierDifference</name>
    <message>
        <source>&amp;Products of</source>
        <translation>Prod&amp;ukte von</translation>
    </message>
    <message>
        <source>mi&amp;nus those of</source>
        <translation>mi&amp;nus die von</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Tau&amp;schen</translation>
    </message>
    <message>
        <source>Subtracts the other way round</source>
        <translation>Subtrahiert in umgekehrter Richtung</translation>
    </message>
    <message>
        <source>A difference takes two multipliers.</source>
        <translation>Eine Differenz braucht zwei Multiplizierer.</translation>
    </message>
    <message>
        <source>Choose two multipliers above.</source>
        <translation>Oben zwei Multiplizierer wählen.</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>Differenz d</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>Produkteinheiten</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>Operandenpaare</translation>
    </message>
    <message>
        <source>Both give the same products everywhere.</source>
        <translation>Beide ergeben überall dieselben Produkte.</translation>
    </message>
    <message>
        <source>%1 of %2 products differ (%3). Mean d %4, mean |d| %5, rms %6; largest |d| %7, first at a = %8, b = %9.</source>
        <translation>%1 von %2 Produkten unterscheiden sich (%3). Mittel d %4, Mittel |d| %5, quadratisches Mittel %6; größtes |d| %7, zuerst bei a = %8, b = %9.</translation>
    </message>
    <message>
        <source>Range of d: %1 to %2.</source>
        <translation>Bereich von d: %1 bis %2.</translation>
    </message>
    <message>
        <source>The unsigned multiplier is taken in sign-magnitude form, as networks use it.</source>
        <translation>Der Multiplizierer ohne Vorzeichen wird in der Form „Betrag und Vorzeichen“ genommen, wie Netze ihn verwenden.</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierModel</name>
    <message>
        <source>Mean absolute error over all 65,536 operand pairs</source>
        <translation>Mittlerer absoluter Fehler über alle 65.536 Operandenpaare</translation>
    </message>
    <message>
        <source>Power published by EvoApproxLib (45 nm)</source>
        <translation>Von EvoApproxLib veröffentlichte Leistung (45 nm)</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Power/mW</source>
        <translation>Leistung/mW</translation>
    </message>
    <message>
        <source>%1 (one of the eight Pareto-optimal ones)</source>
        <translation>%1 (einer der acht Pareto-optimalen)</translation>
    </message>
    <message>
        <source>Called %1 on the library&apos;s branch v2022</source>
        <translation>Heißt %1 im Zweig v2022 der Bibliothek</translation>
    </message>
    <message>
        <source>Largest error %1, wrong in %2 % of the products, mean error %3</source>
        <translation>Größter Fehler %1, falsch in %2 % der Produkte, mittlerer Fehler %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersSection</name>
    <message>
        <source>Multipliers</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Acht</translation>
    </message>
    <message>
        <source>Choose the eight Pareto-optimal multipliers of the catalogue</source>
        <translation>Die acht Pareto-optimalen Multiplizierer des Katalogs wählen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose every multiplier in the list</source>
        <translation>Jeden Multiplizierer der Liste wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no multiplier</source>
        <translation>Keinen Multiplizierer wählen</translation>
    </message>
    <message>
        <source>Remove the selected table files from the list (Del)</source>
        <translation>Markierte Tabellendateien aus der Liste entfernen (Entf)</translation>
    </message>
    <message>
        <source>The 8 × 8 bit multipliers to put in place of the exact one. The catalogue holds the signed circuits of EvoApproxLib; any other multiplier comes as a table of its 65,536 products.</source>
        <translation>Die 8 × 8-Bit-Multiplizierer, die an die Stelle des exakten treten. Der Katalog enthält die vorzeichenbehafteten Schaltungen von EvoApproxLib; jeder andere Multiplizierer kommt als Tabelle seiner 65.536 Produkte.</translation>
    </message>
    <message>
        <source>Remove table from the list</source>
        <translation>Tabelle aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Choose all multipliers</source>
        <translation>Alle Multiplizierer wählen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>Die acht Multiplizierer wählen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n table(s)</source>
        <translation>
            <numerusform>%n Tabelle entfernen</numerusform>
            <numerusform>%n Tabellen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add product tables and circuits from files (.npy, .bin, text, C, Verilog)</source>
        <translation>Produkttabellen und Schaltungen aus Dateien hinzufügen (.npy, .bin, Text, C, Verilog)</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersView</name>
    <message>
        <source>Pages of the multiplier lab</source>
        <translation>Seiten des Multipliziererlabors</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwerfen</translation>
    </message>
    <message>
        <source>One multiplier: where it errs, how often, in which direction</source>
        <translation>Ein Multiplizierer: wo er irrt, wie oft, in welche Richtung</translation>
    </message>
    <message>
        <source>Make a multiplier of a family and see at once what it does</source>
        <translation>Einen Multiplizierer aus einer Familie machen und gleich sehen, was er tut</translation>
    </message>
    <message>
        <source>Any number of multipliers in one table, side by side, and against each other</source>
        <translation>Beliebig viele Multiplizierer in einer Tabelle, nebeneinander und gegeneinander</translation>
    </message>
</context>
<context>
    <name>axscope::app::OperandFigure</name>
    <message>
        <source>Heat map of the error of %1 over inputs and weights, with the histograms of both in this layer and a frame around the central %2 % of each</source>
        <translation>Heatmap des Fehlers von %1 über Eingaben und Gewichte, mit den Histogrammen beider in dieser Schicht und einem Rahmen um die mittleren %2 % von jedem</translation>
    </message>
    <message>
        <source>Error e(x, w)</source>
        <translation>Fehler e(x, w)</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>Produkteinheiten</translation>
    </message>
    <message>
        <source>central %1 %</source>
        <translation>mittlere %1 %</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>Eingabe x</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>ganzzahliger Code</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>Gewicht w</translation>
    </message>
    <message>
        <source>%</source>
        <comment>short axis title: share of operands in per cent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>x = %1 (%2 of the inputs), w = %3 (%4 of the weights): error %5</source>
        <translation>x = %1 (%2 der Eingaben), w = %3 (%4 der Gewichte): Fehler %5</translation>
    </message>
    <message>
        <source>inputs equal to x</source>
        <translation>Eingaben gleich x</translation>
    </message>
    <message>
        <source>weights equal to w</source>
        <translation>Gewichte gleich w</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>axscope::app::OutputErrorPage</name>
    <message>
        <source>Mean relative error</source>
        <translation>Mittlerer relativer Fehler</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>flipped</source>
        <translation>gewechselt</translation>
    </message>
    <message>
        <source>Mean of |z̃ − z| / |z| over decisions, z being the output of the whole MoE layer: over those that chose the same experts as the reference (kept) and those that did not (flipped). Click, or use the arrow keys, to select.</source>
        <translation>Mittel von |z̃ − z| / |z| über die Entscheidungen, z ist die Ausgabe der ganzen MoE-Schicht: über die, die dieselben Experten wie die Referenz wählten (beibehalten), und die anderen (gewechselt). Klick oder Pfeiltasten wählen.</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>By multiplier</source>
        <translation>Nach Multiplizierer</translation>
    </message>
    <message>
        <source>No output error was recorded.</source>
        <translation>Es wurde kein Ausgabefehler aufgezeichnet.</translation>
    </message>
    <message>
        <source>Output error of kept and flipped decisions, %1</source>
        <translation>Ausgabefehler beibehaltener und gewechselter Entscheidungen, %1</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE-Schicht</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>Multiplizierer, nach steigendem mittleren Fehler</translation>
    </message>
    <message>
        <source>%1, %2: a flipped decision changes the output by %3, a kept one by %4.</source>
        <translation>%1, %2: Eine gewechselte Entscheidung ändert die Ausgabe um %3, eine beibehaltene um %4.</translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewFigures</name>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Top-1-Genauigkeit</translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation>Top-5-Genauigkeit</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 by multiplier, with 95 % intervals</source>
        <translation>%1 nach Multiplizierer, mit 95-%-Bereichen</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>%1 against inference cost</source>
        <translation>%1 gegen Inferenzkosten</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>Normierte Inferenzkosten</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>dicht in int8 = 1</translation>
    </message>
    <message>
        <source>retrained from</source>
        <translation>nachtrainiert aus</translation>
    </message>
    <message>
        <source>Where the top-1 accuracy goes, with each multiplier</source>
        <translation>Wo die Top-1-Genauigkeit bleibt, mit jedem Multiplizierer</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Top-1-Verlust</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>sum, with 95 % interval</source>
        <translation>Summe, mit 95-%-Bereich</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>value error</source>
        <translation>Wertefehler</translation>
    </message>
    <message>
        <source>routing error</source>
        <translation>Routing-Fehler</translation>
    </message>
    <message>
        <source>%1 (no routers)</source>
        <translation>%1 (ohne Router)</translation>
    </message>
    <message>
        <source>The loss of %1 cannot be split: its runs with frozen routing are missing.</source>
        <translation>Der Verlust von %1 lässt sich nicht aufteilen: Die Läufe mit eingefrorenem Routing fehlen.</translation>
    </message>
    <message>
        <source>Top-1 lost by class: %1</source>
        <translation>Verlorene Top-1 je Klasse: %1</translation>
    </message>
    <message>
        <source>Top-5 lost by class: %1</source>
        <translation>Verlorene Top-5 je Klasse: %1</translation>
    </message>
    <message>
        <source>Class, by loss</source>
        <translation>Klasse, nach Verlust</translation>
    </message>
    <message>
        <source>Loss against float</source>
        <translation>Verlust gegen float</translation>
    </message>
    <message>
        <source>Loss against int8</source>
        <translation>Verlust gegen int8</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Recovery: top-1 of retrained checkpoints minus that of their parents</source>
        <translation>Erholung: Top-1 nachtrainierter Checkpoints minus die ihrer Vorgänger</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Zurückgewonnen</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>Recovery: top-1 of %1, minus its parent&apos;s</source>
        <translation>Erholung: Top-1 von %1 minus die des Vorgängers</translation>
    </message>
    <message>
        <source>without retraining</source>
        <translation>ohne Nachtraining</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>nach dem Nachtraining</translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewView</name>
    <message>
        <source>⚠  Random images with random labels: the accuracies below mean nothing. Use this run for timing and for trying things out only.</source>
        <translation>⚠  Zufallsbilder mit zufälligen Klassen: Die Genauigkeiten unten bedeuten nichts. Nutzen Sie diesen Lauf nur für Zeitmessungen und zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Settings of the run in words</source>
        <translation>Einstellungen des Laufs in Worten</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Gewählte Läufe</translation>
    </message>
    <message>
        <source>Figures of the overview</source>
        <translation>Abbildungen der Übersicht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Loss = quantisation (float − int8) + value error (int8 − frozen routing) + routing error (frozen − free routing), in percentage points of top-1</source>
        <translation>Verlust = Quantisierung (float − int8) + Wertefehler (int8 − eingefrorenes Routing) + Routing-Fehler (eingefrorenes − freies Routing), in Prozentpunkten von Top-1</translation>
    </message>
    <message>
        <source>Accuracy of the reference minus that of run A, class by class</source>
        <translation>Genauigkeit der Referenz minus die von Lauf A, Klasse für Klasse</translation>
    </message>
    <message>
        <source>Top-1 of retrained checkpoints minus that of the checkpoint they were retrained from</source>
        <translation>Top-1 nachtrainierter Checkpoints minus die des Checkpoints, aus dem sie nachtrainiert wurden</translation>
    </message>
    <message>
        <source>Kind of accuracy</source>
        <translation>Art der Genauigkeit</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label is the class with the highest score. Top-5: whose label is among the five highest.</source>
        <translation>Top-1: Anteil der Bilder, deren Klasse den höchsten Wert hat. Top-5: deren Klasse unter den fünf höchsten ist.</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>&amp;Pareto front</source>
        <translation>&amp;Pareto-Front</translation>
    </message>
    <message>
        <source>Join the networks that no other beats in both accuracy and cost; the others turn grey</source>
        <translation>Die Netze verbinden, die kein anderes in Genauigkeit und Kosten zugleich schlägt; die übrigen werden grau</translation>
    </message>
    <message>
        <source>Run a study to see the accuracy that each multiplier leaves.</source>
        <translation>Starten Sie eine Studie, um zu sehen, welche Genauigkeit jeder Multiplizierer lässt.</translation>
    </message>
    <message>
        <source>Run a study with multipliers of known power to see accuracy against cost.</source>
        <translation>Starten Sie eine Studie mit Multiplizierern bekannter Leistung, um Genauigkeit gegen Kosten zu sehen.</translation>
    </message>
    <message>
        <source>Where the accuracy goes appears here as soon as float, int8 and a multiplier have run.</source>
        <translation>Wo die Genauigkeit bleibt, erscheint hier, sobald float, int8 und ein Multiplizierer gelaufen sind.</translation>
    </message>
    <message>
        <source>No checkpoint of this study says that it was retrained from another one. Retrained checkpoints name theirs by “parent_sha256” in their metadata.</source>
        <translation>Kein Checkpoint dieser Studie gibt an, aus einem anderen nachtrainiert zu sein. Nachtrainierte Checkpoints nennen ihren Vorgänger mit „parent_sha256“ in den Metadaten.</translation>
    </message>
    <message>
        <source>Accuracy, cost and loss of every run</source>
        <translation>Genauigkeit, Kosten und Verlust jedes Laufs</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B</source>
        <translation>Klick auf eine Zeile wählt Lauf A, mit Strg Lauf B</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>Einstellungen: %1.</translation>
    </message>
    <message>
        <source>Run a study to see which classes lose most.</source>
        <translation>Starten Sie eine Studie, um zu sehen, welche Klassen am meisten verlieren.</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>Zufällige Klassen: Es gibt keine Klassen zu unterscheiden.</translation>
    </message>
    <message>
        <source>Run A is not done yet: the classes that lose most appear here as soon as it is.</source>
        <translation>Lauf A ist noch nicht fertig: Die Klassen, die am meisten verlieren, erscheinen hier, sobald er es ist.</translation>
    </message>
    <message>
        <source>This study holds nothing of single images, so losses by class are not known.</source>
        <translation>Diese Studie enthält nichts über einzelne Bilder, daher sind Verluste je Klasse nicht bekannt.</translation>
    </message>
    <message>
        <source>A: %1. Click a bar or a point to choose A, with Ctrl to choose B.</source>
        <translation>A: %1. Klick auf einen Balken oder Punkt wählt A, mit Strg B.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A: %1. B: %2.</translation>
    </message>
</context>
<context>
    <name>axscope::app::PairedPanel</name>
    <message>
        <source>B right</source>
        <translation>B richtig</translation>
    </message>
    <message>
        <source>B wrong</source>
        <translation>B falsch</translation>
    </message>
    <message>
        <source>A right</source>
        <translation>A richtig</translation>
    </message>
    <message>
        <source>A wrong</source>
        <translation>A falsch</translation>
    </message>
    <message>
        <source>Images that both get right</source>
        <translation>Bilder, die beide richtig haben</translation>
    </message>
    <message>
        <source>Images that only A gets right</source>
        <translation>Bilder, die nur A richtig hat</translation>
    </message>
    <message>
        <source>Images that only B gets right</source>
        <translation>Bilder, die nur B richtig hat</translation>
    </message>
    <message>
        <source>Images that both get wrong</source>
        <translation>Bilder, die beide falsch haben</translation>
    </message>
    <message>
        <source>(only B right − only A right) / images, with the 95 % interval for paired proportions of Newcombe (1998), method 10</source>
        <translation>(nur B richtig − nur A richtig) / Bilder, mit dem 95-%-Bereich für gepaarte Anteile nach Newcombe (1998), Methode 10</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact two-sided test: p = min(1, 2 P(X ≤ min(only A, only B))), X binomial over the images that only one of them gets right</source>
        <translation>Exakter zweiseitiger McNemar-Test: p = min(1, 2 P(X ≤ min(nur A, nur B))), X binomialverteilt über die Bilder, die nur einer von beiden richtig hat</translation>
    </message>
    <message>
        <source>Images with the same class in first place, right or wrong</source>
        <translation>Bilder mit derselben Klasse an erster Stelle, richtig oder falsch</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the comparison as tab-separated text</source>
        <translation>Den Vergleich als Text mit Tabulatoren kopieren</translation>
    </message>
    <message>
        <source>The accuracies are compared here image by image as soon as both runs are done.</source>
        <translation>Die Genauigkeiten werden hier Bild für Bild verglichen, sobald beide Läufe fertig sind.</translation>
    </message>
    <message>
        <source>This study holds nothing of single images for %1: A and B cannot be compared image by image.</source>
        <translation>Diese Studie enthält nichts über einzelne Bilder für %1: A und B lassen sich nicht Bild für Bild vergleichen.</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A und B</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A and B did not see the same images (%1 and %2), so they cannot be compared image by image.</source>
        <translation>A und B haben nicht dieselben Bilder gesehen (%1 und %2) und lassen sich daher nicht Bild für Bild vergleichen.</translation>
    </message>
    <message>
        <source>Top-1, B − A: %1 percentage points (95 % interval %2 to %3)</source>
        <translation>Top-1, B − A: %1 Prozentpunkte (95-%-Bereich %2 bis %3)</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1</source>
        <translation>Exakter McNemar-Test: p = %1</translation>
    </message>
    <message>
        <source>Same class in first place: %1 of %2 images</source>
        <translation>Dieselbe Klasse an erster Stelle: %1 von %2 Bildern</translation>
    </message>
</context>
<context>
    <name>axscope::app::PanelDialog</name>
    <message>
        <source>Figure with panels</source>
        <translation>Abbildung mit Teilbildern</translation>
    </message>
    <message>
        <source>Plots of the figure</source>
        <translation>Diagramme der Abbildung</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>D&amp;atei:</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Mo&amp;ve down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>(a), (b) …</source>
        <translation>(a), (b) …</translation>
    </message>
    <message>
        <source>a, b …</source>
        <translation>a, b …</translation>
    </message>
    <message>
        <source>A, B …</source>
        <translation>A, B …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Plot&amp;s, in the order of the panels:</source>
        <translation>Diagramme, in der Reihe&amp;nfolge der Teilbilder:</translation>
    </message>
    <message>
        <source>Col&amp;umns:</source>
        <translation>Spalt&amp;en:</translation>
    </message>
    <message>
        <source>Letter st&amp;yle:</source>
        <translation>Be&amp;zeichnung:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>Noch keine Diagramme: Wählen Sie Multiplizierer oder starten Sie die Studie.</translation>
    </message>
    <message>
        <source>Check the plots that the figure shall have.</source>
        <translation>Haken Sie die Diagramme an, die die Abbildung enthalten soll.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
</context>
<context>
    <name>axscope::app::ParetoPage</name>
    <message>
        <source>&amp;Horizontal:</source>
        <translation>&amp;Waagerecht:</translation>
    </message>
    <message>
        <source>&amp;Vertical:</source>
        <translation>&amp;Senkrecht:</translation>
    </message>
    <message>
        <source>&amp;Logarithmic horizontal axis</source>
        <translation>L&amp;ogarithmische waagerechte Achse</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic vertical axis</source>
        <translation>Lo&amp;garithmische senkrechte Achse</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Add multipliers to the study or to the table below.</source>
        <translation>Der Studie oder der Tabelle unten Multiplizierer hinzufügen.</translation>
    </message>
    <message>
        <source>No multiplier of the table has both figures.</source>
        <translation>Kein Multiplizierer der Tabelle hat beide Kennzahlen.</translation>
    </message>
    <message>
        <source>Without one of the figures: %1.</source>
        <translation>Ohne eine der Kennzahlen: %1.</translation>
    </message>
    <message>
        <source>Not to be drawn on these axes, being 0 or infinite: %1.</source>
        <translation>Auf diesen Achsen nicht darstellbar, da 0 oder unendlich: %1.</translation>
    </message>
    <message>
        <source>Power of members of families is an estimate from their unit gates.</source>
        <translation>Die Leistung von Mitgliedern von Familien ist aus ihren Einheitsgattern geschätzt.</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>Produkteinheiten</translation>
    </message>
    <message>
        <source>product units²</source>
        <translation>Produkteinheiten²</translation>
    </message>
    <message>
        <source>exact = 1</source>
        <translation>exakt = 1</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotFigure</name>
    <message>
        <source>%1; from %2 to %3</source>
        <translation>%1; von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotNote</name>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Notiz zu „%1“</translation>
    </message>
    <message>
        <source>&amp;What this figure shows, or what to look into:</source>
        <translation>&amp;Was diese Abbildung zeigt oder was zu klären ist:</translation>
    </message>
    <message>
        <source>Note on this plot</source>
        <translation>Notiz zu diesem Diagramm</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotRow</name>
    <message>
        <source>Figures of this page</source>
        <translation>Diagramme dieser Seite</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotView</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Copy as &amp;image</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>&amp;Ganz zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy data</source>
        <translation>Daten &amp;kopieren</translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation>&amp;Daten zeigen</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitFigures</name>
    <message>
        <source>Errors of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>Fehler e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>Produkteinheiten</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>Operandenpaare</translation>
    </message>
    <message>
        <source>all operands alike</source>
        <translation>alle Operanden gleich</translation>
    </message>
    <message>
        <source>Distribution of the errors of %1</source>
        <translation>Verteilung der Fehler von %1</translation>
    </message>
    <message>
        <source>Operand pairs with an error of at most e</source>
        <translation>Operandenpaare mit höchstens diesem Fehler e</translation>
    </message>
    <message>
        <source>e ≤ %1</source>
        <translation>e ≤ %1</translation>
    </message>
    <message>
        <source>Error of %1 against %2, operands of %3</source>
        <translation>Fehler von %1 über %2, Operanden von %3</translation>
    </message>
    <message>
        <source>Error of %1 against %2</source>
        <translation>Fehler von %1 über %2</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>ganzzahliger Code</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>mean e</source>
        <translation>Mittel e</translation>
    </message>
    <message>
        <source>mean |e|</source>
        <translation>Mittel |e|</translation>
    </message>
    <message>
        <source>largest |e|</source>
        <translation>größtes |e|</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2, operands of %3</source>
        <translation>Bias von %1 je %2, Operanden von %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2</source>
        <translation>Bias von %1 je %2</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>Aktivierung a</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>Gewicht b</translation>
    </message>
    <message>
        <source>Mean error at %1</source>
        <translation>Mittlerer Fehler bei %1</translation>
    </message>
    <message>
        <source>mean + standard deviation</source>
        <translation>Mittel + Standardabweichung</translation>
    </message>
    <message>
        <source>mean − standard deviation</source>
        <translation>Mittel − Standardabweichung</translation>
    </message>
    <message>
        <source>± standard deviation</source>
        <translation>± Standardabweichung</translation>
    </message>
    <message>
        <source>Wrong bits of %1, operands of %2</source>
        <translation>Falsche Bits von %1, Operanden von %2</translation>
    </message>
    <message>
        <source>Wrong bits of %1</source>
        <translation>Falsche Bits von %1</translation>
    </message>
    <message>
        <source>Bit of the product</source>
        <translation>Bit des Produkts</translation>
    </message>
    <message>
        <source>Operand pairs with this bit wrong</source>
        <translation>Operandenpaare, bei denen dieses Bit falsch ist</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>of it 1 instead of 0</source>
        <translation>davon 1 statt 0</translation>
    </message>
    <message>
        <source>Expected bias against spread of one output, %1 in %2</source>
        <translation>Erwarteter Bias gegen Streuung einer Ausgabe, %1 in %2</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>Schichten ab der Eingabe</translation>
    </message>
    <message>
        <source>Error of one output</source>
        <translation>Fehler einer Ausgabe</translation>
    </message>
    <message>
        <source>|K μ|: bias</source>
        <translation>|K μ|: Bias</translation>
    </message>
    <message>
        <source>√K σ: spread</source>
        <translation>√K σ: Streuung</translation>
    </message>
    <message>
        <source>%1 (K = %2, K μ = %3, √K σ = %4)</source>
        <translation>%1 (K = %2, K μ = %3, √K σ = %4)</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n layer(s) at this depth</source>
        <translation>
            <numerusform>Mittel von %n Schicht dieser Tiefe</numerusform>
            <numerusform>Mittel von %n Schichten dieser Tiefe</numerusform>
        </translation>
    </message>
    <message>
        <source>Equivalent: %1</source>
        <translation>Gleichwertig: %1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Tabelle: %1</translation>
    </message>
    <message>
        <source>Computed by: %1</source>
        <translation>Berechnet durch: %1</translation>
    </message>
    <message>
        <source>Power: %1 mW, published</source>
        <translation>Leistung: %1 mW, veröffentlicht</translation>
    </message>
    <message>
        <source>Cost, estimated from unit gates: %1 gates, %2 of the exact array, %3 mW</source>
        <translation>Kosten, aus Einheitsgattern geschätzt: %1 Gatter, %2 des exakten Felds, %3 mW</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitTable</name>
    <message>
        <source>Error metrics of the multiplier</source>
        <translation>Fehlermaße des Multiplizierers</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Over all 65,536 operand pairs alike</source>
        <translation>Über alle 65.536 Operandenpaare gleich</translation>
    </message>
    <message>
        <source>Weighted by the operands of the chosen layer: Σ p(a) p(b) f(e(a, b))</source>
        <translation>Gewichtet mit den Operanden der gewählten Schicht: Σ p(a) p(b) f(e(a, b))</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e|, e = product − exact product</source>
        <translation>Mittel |e|, e = Produkt − exaktes Produkt</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE %</translation>
    </message>
    <message>
        <source>100 MAE / 2¹⁶</source>
        <translation>100 MAE / 2¹⁶</translation>
    </message>
    <message>
        <source>WCE</source>
        <translation>WCE</translation>
    </message>
    <message>
        <source>Worst case: largest |e|</source>
        <translation>Schlimmster Fall: größtes |e|</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE %</translation>
    </message>
    <message>
        <source>100 WCE / 2¹⁶</source>
        <translation>100 WCE / 2¹⁶</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP %</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error: 100 P(e ≠ 0)</source>
        <translation>Anteil der Operandenpaare mit Fehler: 100 P(e ≠ 0)</translation>
    </message>
    <message>
        <source>Mean error μ</source>
        <translation>Mittlerer Fehler μ</translation>
    </message>
    <message>
        <source>Mean e: the bias</source>
        <translation>Mittel e: der Bias</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>Mittel e²</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>Varianz σ²</translation>
    </message>
    <message>
        <source>Mean e² − μ²</source>
        <translation>Mittel e² − μ²</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>100 mean |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 Mittel |e| / |ab| über Paare mit ab ≠ 0</translation>
    </message>
    <message>
        <source>WCRE %</source>
        <translation>WCRE %</translation>
    </message>
    <message>
        <source>100 largest |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 größtes |e| / |ab| über Paare mit ab ≠ 0</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest |ab|</source>
        <translation>MAE / größtes |ab|</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>Kleinstes e</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>Kleinster Fehler, mit Vorzeichen</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>Größtes e</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>Größter Fehler, mit Vorzeichen</translation>
    </message>
</context>
<context>
    <name>axscope::app::PreparationSection</name>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>As stored: the first N images. Random sample: the images in a random order drawn by the seed (Fisher-Yates with SplitMix64), of which the first N are taken; the same on every machine</source>
        <translation>Wie gespeichert: die ersten N Bilder. Zufallsstichprobe: die Bilder in einer zufälligen Reihenfolge aus dem Startwert (Fisher-Yates mit SplitMix64), davon die ersten N; auf jeder Maschine dieselbe</translation>
    </message>
    <message>
        <source>Seed of the random order, a whole number from 0 to 2⁶⁴ − 1</source>
        <translation>Startwert der zufälligen Reihenfolge, eine ganze Zahl von 0 bis 2⁶⁴ − 1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only images of these classes, by name or number, parted by commas: 3, 7, owl. Taken before the first N images are; the network still answers among all its classes</source>
        <translation>Nur Bilder dieser Klassen, nach Name oder Nummer, durch Kommas getrennt: 3, 7, owl. Gewählt, bevor die ersten N Bilder genommen werden; das Netz antwortet weiter unter allen seinen Klassen</translation>
    </message>
    <message>
        <source>Shorter side of the images after resizing (bilinear, antialiased, as torchvision does). Automatic: only where the network takes another size, to that</source>
        <translation>Kürzere Seite der Bilder nach der Größenänderung (bilinear, mit Antialiasing, wie torchvision). Automatisch: nur wo das Netz eine andere Größe nimmt, auf diese</translation>
    </message>
    <message>
        <source>Side of the square in the middle that is kept. Automatic: the network&apos;s size</source>
        <translation>Seite des Quadrats in der Mitte, das bleibt. Automatisch: die Größe des Netzes</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>Wie der Checkpoint sagt</translation>
    </message>
    <message>
        <source>None: 0 to 1</source>
        <translation>Keine: 0 bis 1</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Pixels, scaled to 0..1, are normalised channel by channel: (value − mean) / std, with the numbers that the network was trained with</source>
        <translation>Pixel, auf 0..1 gebracht, werden je Kanal normiert: (Wert − mean) / std, mit den Zahlen, mit denen das Netz trainiert wurde</translation>
    </message>
    <message>
        <source>Mean of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>Mittel der Pixel je Kanal, auf einer Skala von 0 bis 1, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Standard deviation of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>Standardabweichung der Pixel je Kanal, auf einer Skala von 0 bis 1, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Clas&amp;ses</source>
        <translation>Klas&amp;sen</translation>
    </message>
    <message>
        <source>Resi&amp;ze to</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Cro&amp;p to</source>
        <translation>&amp;Zuschnitt</translation>
    </message>
    <message>
        <source>&amp;Normalise</source>
        <translation>&amp;Normierung</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>Std de&amp;v</source>
        <translation>StStandarda&amp;bweichungamp;d.-Abw.</translation>
    </message>
    <message>
        <source>Change the order of the images</source>
        <translation>Reihenfolge der Bilder ändern</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>Klassen ändern</translation>
    </message>
    <message>
        <source>Change the size to resize to</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Change the crop</source>
        <translation>Zuschnitt ändern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from 0 to 2⁶⁴ − 1.</source>
        <translation>„%1“ ist keine ganze Zahl von 0 bis 2⁶⁴ − 1.</translation>
    </message>
    <message>
        <source>Change the seed of the sample</source>
        <translation>Startwert der Stichprobe ändern</translation>
    </message>
    <message>
        <source>Change the normalisation</source>
        <translation>Normierung ändern</translation>
    </message>
    <message>
        <source>Mean and std belong together.</source>
        <translation>Mittel und Standardabweichung gehören zusammen.</translation>
    </message>
</context>
<context>
    <name>axscope::app::RankingFigures</name>
    <message>
        <source>Router norm</source>
        <translation>Routernorm</translation>
    </message>
    <message>
        <source>Largest variance</source>
        <translation>Größte Varianz</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>Größte Norm</translation>
    </message>
    <message>
        <source>Energy, sum</source>
        <translation>Energie, Summe</translation>
    </message>
    <message>
        <source>Energy, largest</source>
        <translation>Energie, größte</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ between what is said to foretell the cost of an expert and its measured cost: +1 where both rank the experts alike, −1 where they rank them the other way round.
Router norm: |w|₂ of the router&apos;s row of the expert.
Largest variance, largest norm: of the weights of one neuron (row) of the expert&apos;s first matrix.
Energy (CAMERA, arXiv:2508.02322): E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² of each hidden unit, φ = gate weight × activation, w = weights of the last matrix that read it; sum or largest over the units of the expert.
Load: share of the choices in the int8 run.</source>
        <translation>Spearmans ρ zwischen dem, was die Kosten eines Experten vorhersagen soll, und seinen gemessenen Kosten: +1, wo beide die Experten gleich ordnen, −1, wo sie sie umgekehrt ordnen.
Routernorm: |w|₂ der Zeile des Experten im Router.
Größte Varianz, größte Norm: der Gewichte eines Neurons (Zeile) der ersten Matrix des Experten.
Energie (CAMERA, arXiv:2508.02322): E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² jeder verborgenen Einheit, φ = Gate-Gewicht × Aktivierung, w = Gewichte der letzten Matrix, die sie liest; Summe oder größte über die Einheiten des Experten.
Last: Anteil an den Wahlen im int8-Lauf.</translation>
    </message>
    <message>
        <source>What foretells the cost of an expert, %1, %2</source>
        <translation>Was die Kosten eines Experten vorhersagt, %1, %2</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ with the cost</source>
        <translation>Spearmans ρ mit den Kosten</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1 against the cost of each expert, ρ = %2</source>
        <translation>%1 gegen die Kosten jedes Experten, ρ = %2</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>Verlorene Top-1</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
</context>
<context>
    <name>axscope::app::ResultViews</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>What remains of the accuracy, and what it costs</source>
        <translation>Was von der Genauigkeit bleibt und was es kostet</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>Schich&amp;ten</translation>
    </message>
    <message>
        <source>Where in a network the error arises</source>
        <translation>Wo in einem Netz der Fehler entsteht</translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation>&amp;Routing</translation>
    </message>
    <message>
        <source>How a multiplier moves decisions between experts</source>
        <translation>Wie ein Multiplizierer Entscheidungen zwischen Experten verschiebt</translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation>Ein&amp;zelbilder</translation>
    </message>
    <message>
        <source>What happened to single images, layer by layer</source>
        <translation>Was mit einzelnen Bildern geschah, Schicht für Schicht</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Two runs side by side, and their difference</source>
        <translation>Zwei Läufe nebeneinander und ihre Differenz</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>&amp;Multiplizierer</translation>
    </message>
    <message>
        <source>What a multiplier gets wrong, before any network</source>
        <translation>Was ein Multiplizierer falsch macht, noch vor jedem Netz</translation>
    </message>
    <message>
        <source>A&amp;xMoE</source>
        <translation>A&amp;xMoE</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE study hold here, and what retraining wins back</source>
        <translation>Ob die Befunde der AxMoE-Studie hier gelten und was das Nachtraining zurückgewinnt</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>Studie &amp;starten</translation>
    </message>
    <message>
        <source>Retrain under approximation</source>
        <translation>Unter Approximation nachtrainieren</translation>
    </message>
    <message>
        <source>Throw away what was stopped and begin again</source>
        <translation>Das Angehaltene verwerfen und neu beginnen</translation>
    </message>
    <message>
        <source>Stop; the best network so far is kept, and the training can go on later</source>
        <translation>Anhalten; das bisher beste Netz bleibt, und das Training kann später weitergehen</translation>
    </message>
    <message>
        <source>Run the study, with the retrained checkpoint</source>
        <translation>Die Studie mit dem nachtrainierten Checkpoint starten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Stopped. The network of epoch %1 is kept.</source>
        <translation>Angehalten. Das Netz von Epoche %1 ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Stopped before the first epoch ended.</source>
        <translation>Angehalten, bevor die erste Epoche zu Ende war.</translation>
    </message>
    <message>
        <source>The retraining failed: %1</source>
        <translation>Das Nachtraining ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>This program cannot train.</source>
        <translation>Dieses Programm kann nicht trainieren.</translation>
    </message>
    <message>
        <source>Folder with training images</source>
        <translation>Ordner mit Trainingsbildern</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>Checkpoint, der geschrieben wird</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Start afres&amp;h</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>W&amp;eiter</translation>
    </message>
    <message>
        <source>Do &amp;not wait</source>
        <translation>&amp;Nicht warten</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainForm</name>
    <message>
        <source>Folder with training images</source>
        <translation>Ordner mit Trainingsbildern</translation>
    </message>
    <message>
        <source>Choose the folder with the training images</source>
        <translation>Ordner mit den Trainingsbildern wählen</translation>
    </message>
    <message>
        <source>&amp;Frozen router</source>
        <translation>Router &amp;festhalten</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>Checkpoint, der geschrieben wird</translation>
    </message>
    <message>
        <source>Choose the file that is written</source>
        <translation>Datei wählen, die geschrieben wird</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>&amp;Parent:</source>
        <translation>&amp;Vorgänger:</translation>
    </message>
    <message>
        <source>The checkpoint to begin with. It stays as it is.</source>
        <translation>Der Checkpoint, mit dem begonnen wird. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>What the network learns to live with: a multiplier, or an assignment of several to its layers</source>
        <translation>Womit das Netz zurechtkommen soll: ein Multiplizierer oder eine Zuweisung mehrerer an seine Schichten</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>Images to train on, and to test on after each epoch</source>
        <translation>Bilder, auf denen trainiert und nach jeder Epoche getestet wird</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>&amp;Training images:</source>
        <translation>&amp;Trainingsbilder:</translation>
    </message>
    <message>
        <source>Train on at most so many images, drawn by the seed</source>
        <translation>Auf höchstens so vielen Bildern trainieren, aus dem Startwert gezogen</translation>
    </message>
    <message>
        <source>T&amp;est images:</source>
        <translation>T&amp;estbilder:</translation>
    </message>
    <message>
        <source>Test on at most so many images, drawn by the seed</source>
        <translation>Auf höchstens so vielen Bildern testen, aus dem Startwert gezogen</translation>
    </message>
    <message>
        <source>Passes over the training images</source>
        <translation>Durchgänge durch die Trainingsbilder</translation>
    </message>
    <message>
        <source>&amp;Batch:</source>
        <translation>Sta&amp;pel:</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation>Bilder je Schritt</translation>
    </message>
    <message>
        <source>&amp;Learning rate:</source>
        <translation>&amp;Lernrate:</translation>
    </message>
    <message>
        <source>At the beginning; it falls to 0 along a cosine. What is suggested works for the architecture: batch norms keep their statistics, so rates that suit training from scratch diverge.</source>
        <translation>Am Anfang; sie fällt entlang eines Kosinus auf 0. Der Vorschlag passt zur Architektur: die Batch-Norms behalten ihre Statistik, deshalb divergieren Raten, die für ein Training von Grund auf passen.</translation>
    </message>
    <message>
        <source>of the exact product</source>
        <translation>des exakten Produkts</translation>
    </message>
    <message>
        <source>differences of the table</source>
        <translation>Differenzen der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Gradient:</source>
        <translation>&amp;Gradient:</translation>
    </message>
    <message>
        <source>What stands for the derivative of a product L(a, b) going back: that of a·b, which is b and a, or the table&apos;s own (L(a + 1, b) − L(a − 1, b)) / 2</source>
        <translation>Was rückwärts für die Ableitung eines Produkts L(a, b) steht: die von a·b, also b und a, oder die der Tabelle selbst, (L(a + 1, b) − L(a − 1, b)) / 2</translation>
    </message>
    <message>
        <source>For differences of the table: average it over operands up to this far apart first</source>
        <translation>Für Differenzen der Tabelle: sie erst über Operanden mitteln, die bis zu so weit entfernt sind</translation>
    </message>
    <message>
        <source>Routers keep their weights and centroids</source>
        <translation>Router behalten ihre Gewichte und Zentren</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>&amp;Startwert:</translation>
    </message>
    <message>
        <source>Of the order of images and of their augmentation</source>
        <translation>Der Reihenfolge der Bilder und ihrer Augmentierung</translation>
    </message>
    <message>
        <source>Processors to use</source>
        <translation>Zu benutzende Prozessoren</translation>
    </message>
    <message>
        <source>The best epoch so far is written here, each time there is a better one</source>
        <translation>Die bisher beste Epoche wird hierher geschrieben, jedes Mal, wenn es eine bessere gibt</translation>
    </message>
    <message>
        <source>%1 (assignment)</source>
        <translation>%1 (Zuweisung)</translation>
    </message>
    <message>
        <source>A retraining into this file was stopped in epoch %1 of %2. It can go on, with the settings that it had.</source>
        <translation>Ein Nachtraining in diese Datei wurde in Epoche %1 von %2 angehalten. Es kann mit seinen Einstellungen weitergehen.</translation>
    </message>
    <message>
        <source>Add a checkpoint to the study first.</source>
        <translation>Fügen Sie der Studie zuerst einen Checkpoint hinzu.</translation>
    </message>
    <message>
        <source>The checkpoint is being read …</source>
        <translation>Der Checkpoint wird gelesen …</translation>
    </message>
    <message>
        <source>The parent cannot be used: %1</source>
        <translation>Der Vorgänger kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>Choose a multiplier.</source>
        <translation>Wählen Sie einen Multiplizierer.</translation>
    </message>
    <message>
        <source>Choose the training images.</source>
        <translation>Wählen Sie die Trainingsbilder.</translation>
    </message>
    <message>
        <source>Name the file that is written.</source>
        <translation>Nennen Sie die Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>The output would replace the parent; name another file.</source>
        <translation>Die Ausgabe würde den Vorgänger ersetzen; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The output file is there already.</source>
        <translation>Die Ausgabedatei ist schon da.</translation>
    </message>
    <message>
        <source>Ep&amp;ochs:</source>
        <translation>E&amp;pochen:</translation>
    </message>
    <message>
        <source>Smoothing:</source>
        <translation>Glättung:</translation>
    </message>
    <message>
        <source>Thre&amp;ads:</source>
        <translation>Th&amp;reads:</translation>
    </message>
    <message>
        <source>O&amp;utput:</source>
        <translation>&amp;Ausgabe:</translation>
    </message>
    <message>
        <source>all</source>
        <comment>threads</comment>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainRequest</name>
    <message>
        <source>The study has no images yet</source>
        <translation>Die Studie hat noch keine Bilder</translation>
    </message>
    <message>
        <source>The study&apos;s images; a tenth of them tests</source>
        <translation>Die Bilder der Studie; ein Zehntel davon testet</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingPage</name>
    <message>
        <source>No decisions to show</source>
        <translation>Keine Entscheidungen zu zeigen</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingView</name>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>&amp;Checkpoint:</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>MoE-&amp;Schicht:</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing.</source>
        <translation>Starten Sie eine Studie mit einem Experten-Checkpoint, um zu sehen, wie Multiplizierer das Routing verschieben.</translation>
    </message>
    <message>
        <source>%1 has no experts, so there is no routing to compare.</source>
        <translation>%1 hat keine Experten, also kein Routing zum Vergleichen.</translation>
    </message>
    <message>
        <source>No run of %1 is finished yet: its routing appears here as soon as one is.</source>
        <translation>Noch ist kein Lauf von %1 fertig: Sein Routing erscheint hier, sobald einer es ist.</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>%1 of %2 decisions changed their expert</source>
        <translation>%1 von %2 Entscheidungen haben den Experten gewechselt</translation>
    </message>
    <message>
        <source>, %1 of those with a margin below the median of the kept ones</source>
        <translation>, davon %1 mit einem Abstand unter dem Median der beibehaltenen</translation>
    </message>
    <message>
        <source>mean KL divergence of the gates %1 nats</source>
        <translation>mittlere KL-Divergenz der Gates %1 nat</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Wechselrate</translation>
    </message>
    <message>
        <source>%1 has not been run with %2 yet: its routing appears here as soon as it is.</source>
        <translation>%1 ist noch nicht mit %2 gelaufen: Das Routing erscheint hier, sobald es so weit ist.</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE-Schicht</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>Multiplizierer, nach steigendem mittleren Fehler</translation>
    </message>
    <message>
        <source>%1 over multipliers, %2</source>
        <translation>%1 über Multiplizierer, %2</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Load and gate mass of every expert, and how even they are</source>
        <translation>Last und Gate-Masse jedes Experten und wie gleichmäßig sie sind</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>From which expert to which decisions move</source>
        <translation>Von welchem Experten zu welchem Entscheidungen wechseln</translation>
    </message>
    <message>
        <source>Share of decisions that change, over multipliers and MoE layers</source>
        <translation>Anteil der Entscheidungen, die wechseln, über Multiplizierer und MoE-Schichten</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>How clear kept and flipped decisions were</source>
        <translation>Wie klar beibehaltene und gewechselte Entscheidungen waren</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>How far the gate probabilities moved</source>
        <translation>Wie weit sich die Gate-Wahrscheinlichkeiten verschoben haben</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Which classes go to which experts, before and after</source>
        <translation>Welche Klassen zu welchen Experten gehen, vorher und nachher</translation>
    </message>
    <message>
        <source>Co-activation</source>
        <translation>Koaktivierung</translation>
    </message>
    <message>
        <source>Which experts of two MoE layers work on the same decisions, before and after</source>
        <translation>Welche Experten zweier MoE-Schichten an denselben Entscheidungen arbeiten, vorher und nachher</translation>
    </message>
    <message>
        <source>Output error</source>
        <translation>Ausgabefehler</translation>
    </message>
    <message>
        <source>What a flipped decision does to the output of the layer, beside a kept one</source>
        <translation>Was eine gewechselte Entscheidung mit der Ausgabe der Schicht macht, neben einer beibehaltenen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The expert of every token of one image, for networks that decide per token</source>
        <translation>Der Experte jedes Tokens eines Bildes, für Netze, die je Token entscheiden</translation>
    </message>
    <message>
        <source>Pages of routing</source>
        <translation>Seiten zum Routing</translation>
    </message>
    <message>
        <source>the largest gate moved in %1 of %2 decisions</source>
        <translation>das größte Gate hat in %1 von %2 Entscheidungen gewechselt</translation>
    </message>
    <message>
        <source>%1 of the choices of %2 decisions (%3 each) changed</source>
        <translation>%1 der Wahlen von %2 Entscheidungen (je %3) haben gewechselt</translation>
    </message>
    <message>
        <source>%1, %2 against %3: %4.</source>
        <translation>%1, %2 gegen %3: %4.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrix</name>
    <message>
        <source>8-bit weights and activations, exact products; compared with float</source>
        <translation>8-Bit-Gewichte und -Aktivierungen, exakte Produkte; verglichen mit float</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running: %1 of %2 images</source>
        <translation>Läuft: %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Done: %1 images</source>
        <translation>Fertig: %1 Bilder</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 images</source>
        <translation>Angehalten nach %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Failed after %1 of %2 images: %3</source>
        <translation>Fehlgeschlagen nach %1 von %2 Bildern: %3</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Top-1: %1 (95 % Wilson interval %2 to %3)</source>
        <translation>Top-1: %1 (95-%-Wilson-Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>Top-5: %1</source>
        <translation>Top-5: %1</translation>
    </message>
    <message>
        <source>Gained against float: %1 points</source>
        <translation>Gewonnen gegen float: %1 Punkte</translation>
    </message>
    <message>
        <source>Gained against int8: %1 points</source>
        <translation>Gewonnen gegen int8: %1 Punkte</translation>
    </message>
    <message>
        <source>Lost against float: %1 points</source>
        <translation>Verloren gegen float: %1 Punkte</translation>
    </message>
    <message>
        <source>Lost against int8: %1 points</source>
        <translation>Verloren gegen int8: %1 Punkte</translation>
    </message>
    <message>
        <source>Same answer as the reference: %1</source>
        <translation>Gleiche Antwort wie die Referenz: %1</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s routing: %1</source>
        <translation>Top-1 mit der Zuordnung von int8: %1</translation>
    </message>
    <message>
        <source>Shifted decisions, mean over MoE layers: %1</source>
        <translation>Gewechselte Entscheidungen, Mittel über MoE-Schichten: %1</translation>
    </message>
    <message>
        <source>Normalised inference cost: %1</source>
        <translation>Normierte Inferenzkosten: %1</translation>
    </message>
    <message>
        <source>The labels are random: accuracy means nothing here.</source>
        <translation>Die Klassen sind zufällig: die Genauigkeit bedeutet hier nichts.</translation>
    </message>
    <message>
        <source>shown as A</source>
        <translation>gezeigt als A</translation>
    </message>
    <message>
        <source>compared as B</source>
        <translation>verglichen als B</translation>
    </message>
    <message>
        <source>No longer part of the study; its results are still shown.</source>
        <translation>Nicht mehr Teil der Studie; die Ergebnisse werden weiter gezeigt.</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixView</name>
    <message>
        <source>Runs: checkpoints by arithmetic</source>
        <translation>Läufe: Checkpoints mal Arithmetik</translation>
    </message>
    <message>
        <source>&amp;Show this run (A)</source>
        <translation>Diesen Lauf &amp;zeigen (A)</translation>
    </message>
    <message>
        <source>Do not &amp;compare with this</source>
        <translation>Nicht mehr hiermit &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Compare with this (B)</source>
        <translation>Hiermit &amp;vergleichen (B)</translation>
    </message>
    <message>
        <source>&amp;Retrain under approximation …</source>
        <translation>&amp;Unter Approximation nachtrainieren …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunPicker</name>
    <message>
        <source>Checkpoint of %1</source>
        <translation>Checkpoint von %1</translation>
    </message>
    <message>
        <source>Arithmetic of %1</source>
        <translation>Arithmetik von %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht fertig</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunStrip</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays (Shift+F5)</source>
        <translation>Den Lauf anhalten; was gemessen wurde, bleibt (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunsPanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Every checkpoint with every multiplier is a cell here. Add checkpoints to the study first.</source>
        <translation>Jeder Checkpoint mit jedem Multiplizierer ist hier eine Zelle. Fügen Sie der Studie zuerst Checkpoints hinzu.</translation>
    </message>
    <message>
        <source>Figures: top-1 in %. Click: show a run (A). Ctrl+click: compare with it (B).</source>
        <translation>Zahlen: Top-1 in %. Klick: Lauf zeigen (A). Strg+Klick: damit vergleichen (B).</translation>
    </message>
    <message>
        <source>Nothing to show yet for %1.</source>
        <translation>Für %1 gibt es noch nichts zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) done</source>
        <translation>
            <numerusform>%1 von %n Lauf fertig</numerusform>
            <numerusform>%1 von %n Läufen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>Studie seither geändert</translation>
    </message>
    <message>
        <source>Run the rest</source>
        <translation>Rest starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>axscope::app::SampleFilterBar</name>
    <message>
        <source>Chec&amp;kpoint:</source>
        <translation>Chec&amp;kpoint:</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>The run to look at: a multiplier, compared with int8, or int8, compared with float</source>
        <translation>Der betrachtete Lauf: ein Multiplizierer, verglichen mit int8, oder int8, verglichen mit float</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>Zei&amp;gen:</translation>
    </message>
    <message>
        <source>Broken: right in the reference, wrong in the candidate. Repaired: the other way round.</source>
        <translation>Verschlechtert: in der Referenz richtig, im Kandidaten falsch. Verbessert: umgekehrt.</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>prediction changed</source>
        <translation>Vorhersage geändert</translation>
    </message>
    <message>
        <source>broken (✓ → ✗)</source>
        <translation>verschlechtert (✓ → ✗)</translation>
    </message>
    <message>
        <source>repaired (✗ → ✓)</source>
        <translation>verbessert (✗ → ✓)</translation>
    </message>
    <message>
        <source>right in both</source>
        <translation>in beiden richtig</translation>
    </message>
    <message>
        <source>wrong in both</source>
        <translation>in beiden falsch</translation>
    </message>
    <message>
        <source>Clas&amp;s:</source>
        <translation>Klass&amp;e:</translation>
    </message>
    <message>
        <source>Class of the image, as labelled</source>
        <translation>Klasse des Bildes laut Datensatz</translation>
    </message>
    <message>
        <source>Sor&amp;t by:</source>
        <translation>Sortieren &amp;nach:</translation>
    </message>
    <message>
        <source>Margin: the reference&apos;s score of the last expert chosen minus that of the best one not chosen; the least of the image&apos;s decisions in the MoE layer, or in all of them</source>
        <translation>Abstand: der Wert der Referenz für den letzten gewählten Experten minus den für den besten nicht gewählten; der kleinste unter den Entscheidungen des Bildes in der MoE-Schicht oder in allen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation>kleinster Abstand</translation>
    </message>
    <message>
        <source>most moved</source>
        <translation>meiste Wechsel</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>MoE-&amp;Schicht:</translation>
    </message>
    <message>
        <source>The layer whose decisions are told and filtered</source>
        <translation>Die Schicht, deren Entscheidungen genannt und gefiltert werden</translation>
    </message>
    <message>
        <source>routing &amp;changed</source>
        <translation>Routing ge&amp;ändert</translation>
    </message>
    <message>
        <source>Only images with a decision that differs between the two runs, in the MoE layer or, where none is chosen, in any</source>
        <translation>Nur Bilder mit einer Entscheidung, die sich zwischen den beiden Läufen unterscheidet, in der MoE-Schicht oder, wo keine gewählt ist, in irgendeiner</translation>
    </message>
    <message>
        <source>&amp;from expert</source>
        <translation>&amp;von Experte</translation>
    </message>
    <message>
        <source>The reference&apos;s first choice</source>
        <translation>Die erste Wahl der Referenz</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>z&amp;u</translation>
    </message>
    <message>
        <source>The candidate&apos;s first choice</source>
        <translation>Die erste Wahl des Kandidaten</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation>Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>axscope::app::Samples</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1, beibehalten</translation>
    </message>
    <message>
        <source>%1 of %2 moved</source>
        <translation>%1/%2 gewechselt</translation>
    </message>
    <message>
        <source>, margin %1</source>
        <translation>, Abstand %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::SamplesView</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Run a study to see what multipliers do to single images.</source>
        <translation>Starten Sie eine Studie, um zu sehen, was Multiplizierer mit einzelnen Bildern machen.</translation>
    </message>
    <message>
        <source>This study has no such checkpoint.</source>
        <translation>Diese Studie hat keinen solchen Checkpoint.</translation>
    </message>
    <message>
        <source>This run of %1 has no images yet: they appear here as soon as it has.</source>
        <translation>Dieser Lauf von %1 hat noch keine Bilder: Sie erscheinen hier, sobald er welche hat.</translation>
    </message>
    <message>
        <source>This result says nothing of single images. Run the study again to see them.</source>
        <translation>Dieses Ergebnis sagt nichts über einzelne Bilder. Starten Sie die Studie erneut, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The run is in progress: its images appear here in a moment.</source>
        <translation>Der Lauf ist im Gange: Seine Bilder erscheinen hier gleich.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>No image passes these filters.</source>
        <translation>Kein Bild passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation>Die Bilder lassen sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>The images of this result are not at hand; what the runs made of them is.</source>
        <translation>Die Bilder dieses Ergebnisses sind nicht zur Hand; was die Läufe aus ihnen gemacht haben, schon.</translation>
    </message>
    <message>
        <source>These images are generated: their labels mean nothing, so nothing is right or wrong.</source>
        <translation>Diese Bilder sind erzeugt: Ihre Klassen bedeuten nichts, also ist nichts richtig oder falsch.</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
</context>
<context>
    <name>axscope::app::ScatterFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation>%1 gegen %2, Punkte: %3</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4, %5 %6 %7</source>
        <translation>%1: %2 %3 %4, %5 %6 %7</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
    </message>
</context>
<context>
    <name>axscope::app::Section</name>
    <message>
        <source>Show or hide this part</source>
        <translation>Diesen Teil zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>axscope::app::SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ranges file (.json)</source>
        <translation>Bereichsdatei (.json)</translation>
    </message>
    <message>
        <source>Choose a file with activation ranges</source>
        <translation>Datei mit Aktivierungsbereichen wählen</translation>
    </message>
    <message>
        <source>Measure &amp;isolated layer errors too</source>
        <translation>Auch &amp;isolierte Schichtfehler messen</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source> images</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Run the first N images; 0 runs all of them</source>
        <translation>Mit den ersten N Bildern rechnen; 0 nimmt alle</translation>
    </message>
    <message>
        <source>Calibrate: largest value</source>
        <translation>Kalibrieren: größter Wert</translation>
    </message>
    <message>
        <source>Calibrate: percentile</source>
        <translation>Kalibrieren: Perzentil</translation>
    </message>
    <message>
        <source>Calibrate: least error</source>
        <translation>Kalibrieren: kleinster Fehler</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>How the largest activation of each layer is found, which int8 codes stand for</source>
        <translation>Wie die größte Aktivierung jeder Schicht gefunden wird, für die int8-Codes stehen</translation>
    </message>
    <message>
        <source>Activations are rounded to int8 codes in a fixed range per layer. The range is the largest value seen on the calibration images, a percentile of the values, or the one with the least squared rounding error; or it is read from a file.</source>
        <translation>Aktivierungen werden je Schicht in einem festen Bereich auf int8-Codes gerundet. Der Bereich ist der größte Wert auf den Kalibrierbildern, ein Perzentil der Werte oder der mit dem kleinsten quadratischen Rundungsfehler; oder er wird aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Same images as the run</source>
        <translation>Dieselben Bilder wie der Lauf</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Which images to calibrate on; training images are train.bin of the same folder</source>
        <translation>Auf welchen Bildern kalibriert wird; Trainingsbilder sind train.bin im selben Ordner</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Threads to compute with; the results do not depend on it</source>
        <translation>Threads zum Rechnen; die Ergebnisse hängen nicht davon ab</translation>
    </message>
    <message>
        <source>Images computed together: more need more memory</source>
        <translation>Gemeinsam gerechnete Bilder: mehr brauchen mehr Speicher</translation>
    </message>
    <message>
        <source>Each layer also gets the reference&apos;s own input; about doubles the time</source>
        <translation>Jede Schicht erhält auch die Eingabe der Referenz; verdoppelt die Zeit ungefähr</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>Rechnen a&amp;uf</translation>
    </message>
    <message>
        <source>&amp;Ranges</source>
        <translation>B&amp;ereiche</translation>
    </message>
    <message>
        <source>P&amp;ercentile</source>
        <translation>&amp;Perzentil</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Calibrate on</source>
        <translation>&amp;Kalibrieren</translation>
    </message>
    <message>
        <source>Ta&amp;ken from</source>
        <translation>Aus de&amp;n</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>&amp;Stapelgröße</translation>
    </message>
    <message>
        <source>Change the number of images</source>
        <translation>Zahl der Bilder ändern</translation>
    </message>
    <message>
        <source>Change the ranges</source>
        <translation>Bereiche ändern</translation>
    </message>
    <message>
        <source>Change the percentile</source>
        <translation>Perzentil ändern</translation>
    </message>
    <message>
        <source>Change the calibration images</source>
        <translation>Kalibrierbilder ändern</translation>
    </message>
    <message>
        <source>Change the ranges file</source>
        <translation>Bereichsdatei ändern</translation>
    </message>
    <message>
        <source>Change the threads</source>
        <translation>Threads ändern</translation>
    </message>
    <message>
        <source>Change the batch size</source>
        <translation>Stapelgröße ändern</translation>
    </message>
    <message>
        <source>Measure isolated errors</source>
        <translation>Isolierte Fehler messen</translation>
    </message>
    <message>
        <source>Leave out isolated errors</source>
        <translation>Isolierte Fehler weglassen</translation>
    </message>
    <message>
        <source>Run with fro&amp;zen routing too</source>
        <translation>Auch mit festgehaltener &amp;Zuordnung laufen</translation>
    </message>
    <message>
        <source>Networks with routers run once more with the experts that int8 chose, which splits the loss of accuracy: value error = int8 − frozen routing, routing error = frozen routing − free</source>
        <translation>Netze mit Routern laufen noch einmal mit den Experten, die int8 gewählt hat; das teilt den Verlust an Genauigkeit: Wertfehler = int8 − festgehalten, Zuordnungsfehler = festgehalten − frei</translation>
    </message>
    <message>
        <source>Run with frozen routing</source>
        <translation>Mit festgehaltener Zuordnung laufen</translation>
    </message>
    <message>
        <source>Leave out frozen routing</source>
        <translation>Festgehaltene Zuordnung weglassen</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShiftPage</name>
    <message>
        <source>Shift rate: share of decisions whose expert differs from the reference&apos;s; with k experts per decision 1 − mean |S ∩ S&apos;| / k. int8 is compared with float, a multiplier with int8. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>Wechselrate: Anteil der Entscheidungen, deren Experte ein anderer ist als in der Referenz; mit k Experten je Entscheidung 1 − Mittel |S ∩ S&apos;| / k. int8 wird mit float verglichen, ein Multiplizierer mit int8. Klick oder Pfeiltasten wählen einen Lauf und eine Schicht.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Wechselrate</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>In the run matrix</source>
        <translation>In der Laufmatrix</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move without choosing</source>
        <translation>Bewegen, ohne zu wählen</translation>
    </message>
    <message>
        <source>Show this run (A)</source>
        <translation>Diesen Lauf zeigen (A)</translation>
    </message>
    <message>
        <source>Compare with this run (B), or no longer</source>
        <translation>Mit diesem Lauf vergleichen (B), oder nicht mehr</translation>
    </message>
    <message>
        <source>In a plot</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Copy, export, notes</source>
        <translation>Kopieren, exportieren, Notizen</translation>
    </message>
</context>
<context>
    <name>axscope::app::SpecialisationPage</name>
    <message>
        <source>Share of each class&apos;s choices that go to each expert; classes in the order of the reference&apos;s dominant expert; differences in percentage points (pp). I(class; expert) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]; purity = Σ over experts of the largest class&apos;s count / all counts. Click, or use the arrow keys, to select a class and an expert.</source>
        <translation>Anteil der Wahlen jeder Klasse, der zu jedem Experten geht; Klassen in der Reihenfolge des vorherrschenden Experten der Referenz; Differenzen in Prozentpunkten (pp). I(Klasse; Experte) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]; Reinheit = Σ über die Experten der Anzahl der größten Klasse / Gesamtzahl. Klick oder Pfeiltasten wählen eine Klasse und einen Experten.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Für diesen Lauf wurden die Entscheidungen der einzelnen Bilder nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Share of the class</source>
        <translation>Anteil der Klasse</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>%1: I(class; expert) = %2 bits, purity %3</source>
        <translation>%1: I(Klasse; Experte) = %2 bit, Reinheit %3</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>Zufällige Klassen: es gibt nichts zu unterscheiden.</translation>
    </message>
</context>
<context>
    <name>axscope::app::StackedBarFigure</name>
    <message>
        <source>%1 by %2, parts: %3</source>
        <translation>%1 nach %2, Teile: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3; together %4 %5</source>
        <translation>%1, %2: %3; zusammen %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Bereich %1 bis %2)</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepModel</name>
    <message>
        <source>Router of %1</source>
        <translation>Router von %1</translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation>Experte %1: %2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 gewechselt</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>andere Token</translation>
    </message>
    <message>
        <source>%1: decision of the router, %2 experts</source>
        <translation>%1: Entscheidung des Routers, %2 Experten</translation>
    </message>
    <message>
        <source>%1: SQNR of this image = 20 log₁₀(|y| / |y − ỹ|) = %2</source>
        <translation>%1: SQNR dieses Bildes = 20 log₁₀(|y| / |y − ỹ|) = %2</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Signal to error ratio of this image at the layer&apos;s output, 20 log₁₀(|y| / |y − ỹ|), or what the router decided</source>
        <translation>Signal-Fehler-Verhältnis dieses Bildes an der Ausgabe der Schicht, 20 log₁₀(|y| / |y − ỹ|), oder was der Router entschied</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepPanel</name>
    <message>
        <source>Previous step</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Step through the network</source>
        <translation>Schrittweise durch das Netz</translation>
    </message>
    <message>
        <source>Step through the network: arrow keys, Page Up and Page Down</source>
        <translation>Schrittweise durch das Netz: Pfeiltasten, Bild auf und Bild ab</translation>
    </message>
    <message>
        <source>SQNR = 20 log₁₀(|y| / |y − ỹ|); relative RMSE = RMSE / standard deviation of y; y is this image&apos;s output in the reference, ỹ in the candidate, before the activation function</source>
        <translation>SQNR = 20 log₁₀(|y| / |y − ỹ|); relativer RMSE = RMSE / Standardabweichung von y; y ist die Ausgabe dieses Bildes in der Referenz, ỹ im Kandidaten, vor der Aktivierungsfunktion</translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation>Gezeigte Kanäle</translation>
    </message>
    <message>
        <source>&amp;Difference on the scale of the outputs</source>
        <translation>Di&amp;fferenz auf der Skala der Ausgaben</translation>
    </message>
    <message>
        <source>Otherwise the colours of the difference span its own largest value</source>
        <translation>Sonst reichen die Farben der Differenz bis zu ihrem eigenen größten Wert</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>Es wird kein Bild untersucht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing differs: the SQNR of every layer is infinite.</source>
        <translation>Nichts unterscheidet sich: Das SQNR jeder Schicht ist unendlich.</translation>
    </message>
    <message>
        <source>%1 tokens × %2 channels</source>
        <translation>%1 Token × %2 Kanäle</translation>
    </message>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation>%1 Kanäle von %2 × %3</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation>SQNR %1</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>relative RMSE %1</source>
        <translation>relativer RMSE %1</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>Bias %1</translation>
    </message>
    <message>
        <source>max |y − ỹ| %1</source>
        <translation>max |y − ỹ| %1</translation>
    </message>
    <message>
        <source>router of %1 experts</source>
        <translation>Router über %1 Experten</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%1 von %2 Token gewechselt</translation>
    </message>
    <message>
        <source>the decision is kept</source>
        <translation>die Entscheidung ist beibehalten</translation>
    </message>
    <message>
        <source>the decision moved</source>
        <translation>die Entscheidung hat gewechselt</translation>
    </message>
    <message>
        <source>No token moved</source>
        <translation>Kein Token hat gewechselt</translation>
    </message>
    <message>
        <source>Tokens that moved: %1</source>
        <translation>Gewechselte Token: %1</translation>
    </message>
    <message>
        <source>No gates to show</source>
        <translation>Keine Gates zu zeigen</translation>
    </message>
    <message>
        <source>A decision for the whole image has no maps</source>
        <translation>Eine Entscheidung für das ganze Bild hat keine Karten</translation>
    </message>
    <message>
        <source>Experts %1 to %2 of %3</source>
        <translation>Experten %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Channels %1 to %2 of %3</source>
        <translation>Kanäle %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>There is no difference to show: only one of the runs came here.</source>
        <translation>Es gibt keine Differenz zu zeigen: Nur einer der Läufe kam hierher.</translation>
    </message>
    <message>
        <source>%1 did not run this layer for this image.</source>
        <translation>%1 hat diese Schicht für dieses Bild nicht gerechnet.</translation>
    </message>
    <message>
        <source>SQNR of this image, %1 against %2</source>
        <translation>SQNR dieses Bildes, %1 gegen %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>in order of computation</source>
        <translation>in der Reihenfolge der Berechnung</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gates of token %1, %2</source>
        <translation>Gates von Token %1, %2</translation>
    </message>
    <message>
        <source>Gates of this image, %1</source>
        <translation>Gates dieses Bildes, %1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>Gate-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>negative squared distance</source>
        <translation>negative quadrierte Distanz</translation>
    </message>
    <message>
        <source>%1 (chose %2)</source>
        <translation>%1 (wählte %2)</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyPanel</name>
    <message>
        <source>Run study</source>
        <translation>Studie starten</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>Studie starten (F5)</translation>
    </message>
    <message>
        <source>Running. Changes made now count for the next run.</source>
        <translation>Läuft. Änderungen gelten ab dem nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudySession</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n Checkpoint</numerusform>
            <numerusform>%n Checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>ranges file</source>
        <translation>Bereichsdatei</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyTables</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>What the product table is made of, found by looking at all its entries</source>
        <translation>Woraus die Produkttabelle besteht, an allen ihren Einträgen ermittelt</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>every product is 0</source>
        <translation>jedes Produkt ist 0</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>rank %1 for a in 0..127</source>
        <translation>Rang %1 für a in 0..127</translation>
    </message>
    <message>
        <source>sum of two nibbles&apos; products</source>
        <translation>Summe der Produkte zweier Halbbytes</translation>
    </message>
    <message>
        <source>commutes</source>
        <translation>kommutativ</translation>
    </message>
    <message>
        <source>does not commute</source>
        <translation>nicht kommutativ</translation>
    </message>
    <message>
        <source>%1 operands a give 0</source>
        <translation>%1 Operanden a ergeben 0</translation>
    </message>
    <message>
        <source>%1 operands b give 0</source>
        <translation>%1 Operanden b ergeben 0</translation>
    </message>
    <message numerus="yes">
        <source>operand a cut to %n bit(s)</source>
        <translation>
            <numerusform>Operand a auf %n Bit gekürzt</numerusform>
            <numerusform>Operand a auf %n Bits gekürzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operand b cut to %n bit(s)</source>
        <translation>
            <numerusform>Operand b auf %n Bit gekürzt</numerusform>
            <numerusform>Operand b auf %n Bits gekürzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of a</source>
        <translation>
            <numerusform>Fehler hängt vom untersten Bit von a ab</numerusform>
            <numerusform>Fehler hängt von den unteren %n Bits von a ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of b</source>
        <translation>
            <numerusform>Fehler hängt vom untersten Bit von b ab</numerusform>
            <numerusform>Fehler hängt von den unteren %n Bits von b ab</numerusform>
        </translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximativ</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e| over all operand pairs, e = product − exact product</source>
        <translation>Mittleres |e| über alle Operandenpaare, e = Produkt − exaktes Produkt</translation>
    </message>
    <message>
        <source>100 MAE / 2¹⁶</source>
        <translation>100 MAE / 2¹⁶</translation>
    </message>
    <message>
        <source>WCE</source>
        <translation>WCE</translation>
    </message>
    <message>
        <source>Worst case: largest |e|</source>
        <translation>Schlimmster Fall: größtes |e|</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error</source>
        <translation>Anteil der Operandenpaare mit Fehler</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>Mittleres e²</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Variance of e</source>
        <translation>Varianz von e</translation>
    </message>
    <message>
        <source>Mean |e| / |exact product| where the exact product is not 0</source>
        <translation>Mittleres |e| / |exaktes Produkt|, wo das exakte Produkt nicht 0 ist</translation>
    </message>
    <message>
        <source>Largest |e| / |exact product| where the exact product is not 0</source>
        <translation>Größtes |e| / |exaktes Produkt|, wo das exakte Produkt nicht 0 ist</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest exact product</source>
        <translation>MAE / größtes exaktes Produkt</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>How products are computed here</source>
        <translation>Wie Produkte hier berechnet werden</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1 %</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Bereich</translation>
    </message>
    <message>
        <source>Wilson interval of top-1</source>
        <translation>Wilson-Vertrauensbereich von Top-1</translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation>Top-5 %</translation>
    </message>
    <message>
        <source>As int8 %</source>
        <translation>Wie int8 %</translation>
    </message>
    <message>
        <source>Images with the same top-1 class as the int8 network</source>
        <translation>Bilder mit derselben Top-1-Klasse wie das int8-Netz</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Normierte Inferenzkosten: Leistung aller Multiplikationen mit Addition im Verhältnis zum dichten Netz mit exakten Multiplizierern</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>McNemar p</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: int8 for approximate runs, float for int8</source>
        <translation>Exakter zweiseitiger McNemar-Test gegen die Referenz: int8 für approximative Läufe, float für int8</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Top-5 interval</source>
        <translation>Top-5-Bereich</translation>
    </message>
    <message>
        <source>95 % Wilson interval of top-5</source>
        <translation>95-%-Wilson-Vertrauensbereich von Top-5</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of this run, in percentage points: quantisation + value error + routing error</source>
        <translation>Top-1 von float minus die dieses Laufs, in Prozentpunkten: Quantisierung + Wertefehler + Routing-Fehler</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of int8, in percentage points</source>
        <translation>Top-1 von float minus die von int8, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Value error</source>
        <translation>Wertefehler</translation>
    </message>
    <message>
        <source>Top-1 of int8 minus that of this run with the routing of int8 forced on it, in percentage points</source>
        <translation>Top-1 von int8 minus die dieses Laufs mit dem aufgezwungenen Routing von int8, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Routing error</source>
        <translation>Routing-Fehler</translation>
    </message>
    <message>
        <source>Top-1 of this run with frozen routing minus that with its own, in percentage points; 0 without routers</source>
        <translation>Top-1 dieses Laufs mit eingefrorenem Routing minus die mit seinem eigenen, in Prozentpunkten; 0 ohne Router</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Zurückgewonnen</translation>
    </message>
    <message>
        <source>Top-1 minus that of the checkpoint that this one was retrained from, with the same multiplier, in percentage points</source>
        <translation>Top-1 minus die des Checkpoints, aus dem dieser nachtrainiert wurde, mit demselben Multiplizierer, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Logit MSE</source>
        <translation>Logit-MSE</translation>
    </message>
    <message>
        <source>Mean squared difference of the class scores from the reference&apos;s</source>
        <translation>Mittlere quadratische Abweichung der Klassenwerte von denen der Referenz</translation>
    </message>
    <message>
        <source>100 WCE / 2¹⁶</source>
        <translation>100 WCE / 2¹⁶</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>MRE</source>
        <translation>MRE</translation>
    </message>
    <message>
        <source>WCRE</source>
        <translation>WCRE</translation>
    </message>
    <message>
        <source>Mean e, with its sign</source>
        <translation>Mittleres e, mit Vorzeichen</translation>
    </message>
    <message>
        <source>|Mean error|</source>
        <translation>|Mittlerer Fehler|</translation>
    </message>
    <message>
        <source>Magnitude of the mean error: the bias</source>
        <translation>Betrag des mittleren Fehlers: der Bias</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>Standard deviation of e</source>
        <translation>Standardabweichung von e</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>Kleinstes e</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>Kleinster Fehler, mit Vorzeichen</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>Größtes e</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>Größter Fehler, mit Vorzeichen</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal to noise of the products: 10 log₁₀(mean (ab)² / MSE); the more the better</source>
        <translation>Signal-Rausch-Verhältnis der Produkte: 10 log₁₀(Mittel (ab)² / MSE); je größer, desto besser</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>ohne Vorzeichen</translation>
    </message>
    <message>
        <source>Ticked multipliers are drawn side by side</source>
        <translation>Angehakte Multiplizierer werden nebeneinander gezeichnet</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Signed: −128 to 127; unsigned: 0 to 255</source>
        <translation>Mit Vorzeichen: −128 bis 127; ohne Vorzeichen: 0 bis 255</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bits of each operand</source>
        <translation>Bits jedes Operanden</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Published power of the circuit; ~ marks an estimate from the unit gates of a member of a family</source>
        <translation>Veröffentlichte Leistung der Schaltung; ~ kennzeichnet eine Schätzung aus den Einheitsgattern eines Mitglieds einer Familie</translation>
    </message>
    <message>
        <source>Power / power of the exact multiplier</source>
        <translation>Leistung / Leistung des exakten Multiplizierers</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Published area of the circuit</source>
        <translation>Veröffentlichte Fläche der Schaltung</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Published delay of the circuit</source>
        <translation>Veröffentlichte Verzögerung der Schaltung</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank of the product table that networks use; unsigned multipliers in sign-magnitude form</source>
        <translation>Rang der Produkttabelle, die Netze verwenden; Multiplizierer ohne Vorzeichen in der Form „Betrag und Vorzeichen“</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>Identisch mit</translation>
    </message>
    <message>
        <source>The member of a family that gives the same products, found by trying them on all operand pairs</source>
        <translation>Das Mitglied einer Familie, das dieselben Produkte ergibt, gefunden durch Ausprobieren an allen Operandenpaaren</translation>
    </message>
    <message>
        <source>In filters: %1</source>
        <translation>In Filtern: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>axscope::app::TableExport</name>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>LaTeX, booktabs (*.tex)</source>
        <translation>LaTeX, booktabs (*.tex)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The table was not saved. %1</source>
        <translation>Die Tabelle wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation>Tabelle als C&amp;SV kopieren</translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation>Tabelle als &amp;LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>Tabelle als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>&amp;Tabelle speichern …</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenMapFigure</name>
    <message>
        <source>Grid of tokens coloured by expert, %1 beside %2: %3 of %4 tokens changed</source>
        <translation>Raster der Token, nach Experte gefärbt, %1 neben %2: %3 von %4 Token geändert</translation>
    </message>
    <message>
        <source>Patch column</source>
        <translation>Patch-Spalte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Patch row</source>
        <translation>Patch-Zeile</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Klassen-Token</translation>
    </message>
    <message>
        <source>Patch in row %1, column %2</source>
        <translation>Patch in Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1: expert %2 with %3, expert %4 with %5</source>
        <translation>%1: Experte %2 mit %3, Experte %4 mit %5</translation>
    </message>
    <message>
        <source>; margin %1</source>
        <translation>; Abstand %1</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>Routerwert</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>Klassen-Token</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenPage</name>
    <message>
        <source>Colours and numbers: the experts of each token, the best one first and in the upper left half. Framed: tokens whose set of experts differs. Click a token to select its transition; the arrow keys show the previous and the next image.</source>
        <translation>Farben und Zahlen: die Experten jedes Tokens, der beste zuerst und in der oberen linken Hälfte. Umrahmt: Token, deren Menge von Experten sich unterscheidet. Klick auf ein Token wählt seinen Übergang; die Pfeiltasten zeigen das vorige und das nächste Bild.</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>V&amp;origes</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>Number of the image in the order of evaluation, from 0</source>
        <translation>Nummer des Bildes in der Reihenfolge der Auswertung, ab 0</translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation>B&amp;ild:</translation>
    </message>
    <message>
        <source>Only &amp;changed ones</source>
        <translation>Nur &amp;geänderte</translation>
    </message>
    <message>
        <source>Previous and Next skip images none of whose tokens changed its experts in this layer</source>
        <translation>Voriges und Nächstes überspringen Bilder, bei denen kein Token in dieser Schicht die Experten gewechselt hat</translation>
    </message>
    <message>
        <source>%1 decides once per image, not per token.</source>
        <translation>%1 entscheidet einmal je Bild, nicht je Token.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Für diesen Lauf wurden die Entscheidungen der einzelnen Bilder nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Expert of every token, image %1, %2</source>
        <translation>Experte jedes Tokens, Bild %1, %2</translation>
    </message>
    <message>
        <source> (right)</source>
        <translation> (richtig)</translation>
    </message>
    <message>
        <source> (wrong)</source>
        <translation> (falsch)</translation>
    </message>
    <message>
        <source>%1 of %2 tokens changed</source>
        <translation>%1 von %2 Token geändert</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 sagt %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingFigures</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>Schritte %1 bis %2</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>nach Epoche %1</translation>
    </message>
    <message>
        <source>parent in int8</source>
        <translation>Vorgänger in int8</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Expert load of %1</source>
        <translation>Last der Experten von %1</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>Anteil der Entscheidungen</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingMonitor</name>
    <message>
        <source>Top-1 on the test images: %1 % before, %2 % after epoch %3.</source>
        <translation>Top-1 auf den Testbildern: %1 % vorher, %2 % nach Epoche %3.</translation>
    </message>
    <message>
        <source>Of the loss against int8 (%1 %), %2 % is recovered.</source>
        <translation>Vom Verlust gegen int8 (%1 %) sind %2 % zurückgewonnen.</translation>
    </message>
    <message>
        <source>Against int8 (%1 %) nothing was lost that could be recovered.</source>
        <translation>Gegen int8 (%1 %) ging nichts verloren, was zurückgewonnen werden könnte.</translation>
    </message>
    <message>
        <source>Loss while training and on the test images appears here.</source>
        <translation>Der Verlust beim Training und auf den Testbildern erscheint hier.</translation>
    </message>
    <message>
        <source>Top-1 while training and on the test images appears here.</source>
        <translation>Top-1 beim Training und auf den Testbildern erscheint hier.</translation>
    </message>
    <message>
        <source>The load of each expert appears after the first epoch.</source>
        <translation>Die Last jedes Experten erscheint nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>MoE-Schicht</translation>
    </message>
    <message>
        <source>MoE layer. Load of an expert: share of the layer&apos;s decisions that choose it; for soft routing its mean probability.</source>
        <translation>MoE-Schicht. Last eines Experten: Anteil der Entscheidungen der Schicht, die ihn wählen; bei Soft-Routing seine mittlere Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>Fortschritt des Nachtrainings</translation>
    </message>
    <message>
        <source>Cross-entropy: mean of −ln p(label). Line: batches while training, as the network stood before each step. Points: test images with the multiplier.</source>
        <translation>Kreuzentropie: Mittel von −ln p(richtige Klasse). Linie: Stapel beim Training, mit dem Netz vor jedem Schritt. Punkte: Testbilder mit dem Multiplizierer.</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label has the highest logit. Line: batches while training, augmented. Points: test images with the multiplier; the ring is the epoch that is kept.</source>
        <translation>Top-1: Anteil der Bilder, deren richtige Klasse den höchsten Wert hat. Linie: Stapel beim Training, augmentiert. Punkte: Testbilder mit dem Multiplizierer; der Ring ist die Epoche, die bleibt.</translation>
    </message>
    <message>
        <source>MoE la&amp;yer:</source>
        <translation>MoE-Sch&amp;icht:</translation>
    </message>
    <message>
        <source>Waits until the run of the study has ended</source>
        <translation>Wartet, bis der Lauf der Studie beendet ist</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::TransitionPage</name>
    <message>
        <source>T(i, j): decisions that went from expert i in the reference to expert j in the candidate, by first choice. Framed: the diagonal, decisions that stayed. Click a cell, or use the arrow keys, to select its decisions.</source>
        <translation>T(i, j): Entscheidungen, die in der Referenz zu Experte i und im Kandidaten zu Experte j gingen, nach der ersten Wahl. Umrahmt: die Diagonale, gebliebene Entscheidungen. Klick auf eine Zelle oder Pfeiltasten wählen ihre Entscheidungen.</translation>
    </message>
    <message>
        <source>Decisions that left expert e: Σ T(e, j), j ≠ e. Decisions that came to it: Σ T(i, e), i ≠ e.</source>
        <translation>Entscheidungen, die Experte e verließen: Σ T(e, j), j ≠ e. Entscheidungen, die zu ihm kamen: Σ T(i, e), i ≠ e.</translation>
    </message>
    <message>
        <source>Share of each row</source>
        <translation>Anteil jeder Zeile</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>Zei&amp;gen:</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>Moved decisions</source>
        <translation>Gewechselte Entscheidungen</translation>
    </message>
    <message>
        <source>Transitions between experts, %1</source>
        <translation>Übergänge zwischen Experten, %1</translation>
    </message>
    <message>
        <source>Expert under %1</source>
        <translation>Experte unter %1</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>Anteil der Zeile</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Decisions that moved, %1</source>
        <translation>Gewechselte Entscheidungen, %1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>left</source>
        <translation>abgewandert</translation>
    </message>
    <message>
        <source>came</source>
        <translation>zugewandert</translation>
    </message>
    <message>
        <source>Selected: %1 → %2, %3 decisions, %4 of those that %5 sent to expert %1</source>
        <translation>Gewählt: %1 → %2, %3 Entscheidungen, %4 derer, die %5 zu Experte %1 schickte</translation>
    </message>
    <message>
        <source>By the first of %1 choices of each decision. Click a cell to list its images.</source>
        <translation>Nach der ersten von %1 Wahlen jeder Entscheidung. Klick auf eine Zelle listet ihre Bilder auf.</translation>
    </message>
    <message>
        <source>Click a cell to list its images.</source>
        <translation>Klick auf eine Zelle listet ihre Bilder auf.</translation>
    </message>
</context>
<context>
    <name>axscope::app::UnderstandPage</name>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplizierer:</translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>&amp;Checkpoint:</translation>
    </message>
    <message>
        <source>Whose layers the figure over depth shows, and whose operands may weight all others</source>
        <translation>Dessen Schichten das Diagramm über die Tiefe zeigt und dessen Operanden alle anderen gewichten können</translation>
    </message>
    <message>
        <source>&amp;Weighted by the operands of</source>
        <translation>&amp;Gewichtet mit den Operanden von</translation>
    </message>
    <message>
        <source>Pairs of operands count as often as they occur in the layer, inputs and weights taken as independent: p(a) p(b). Otherwise all 65,536 pairs count alike.</source>
        <translation>Operandenpaare zählen so oft, wie sie in der Schicht vorkommen, Eingaben und Gewichte als unabhängig genommen: p(a) p(b). Sonst zählen alle 65.536 Paare gleich.</translation>
    </message>
    <message>
        <source>Layer whose operands count</source>
        <translation>Schicht, deren Operanden zählen</translation>
    </message>
    <message>
        <source>&amp;Edit in the designer</source>
        <translation>Im &amp;Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Starts the designer with the member of a family that this multiplier is</source>
        <translation>Öffnet den Entwurf mit dem Mitglied einer Familie, das dieser Multiplizierer ist</translation>
    </message>
    <message>
        <source>Add multipliers to the study to see where they err.</source>
        <translation>Fügen Sie der Studie Multiplizierer hinzu, um zu sehen, wo sie irren.</translation>
    </message>
    <message>
        <source>Figures of the multiplier</source>
        <translation>Kennzahlen des Multiplizierers</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Error of every pair of operands; zoom in to single entries</source>
        <translation>Fehler jedes Operandenpaars; bis zu einzelnen Einträgen vergrößerbar</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Histogram and distribution function of the errors</source>
        <translation>Histogramm und Verteilungsfunktion der Fehler</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>Errors against the size of operands and product</source>
        <translation>Fehler über der Größe von Operanden und Produkt</translation>
    </message>
    <message>
        <source>By operand</source>
        <translation>Nach Operand</translation>
    </message>
    <message>
        <source>Conditional mean and standard deviation of the error for every value of an operand</source>
        <translation>Bedingtes Mittel und Standardabweichung des Fehlers für jeden Wert eines Operanden</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>How often each bit of the product is wrong</source>
        <translation>Wie oft jedes Bit des Produkts falsch ist</translation>
    </message>
    <message>
        <source>In layers</source>
        <translation>In Schichten</translation>
    </message>
    <message>
        <source>Expected bias K μ of one output against its spread √K σ, for every layer</source>
        <translation>Erwarteter Bias K μ einer Ausgabe gegen ihre Streuung √K σ, für jede Schicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No run of this checkpoint has counted the operands of its layers.</source>
        <translation>Kein Lauf dieses Checkpoints hat die Operanden seiner Schichten gezählt.</translation>
    </message>
    <message>
        <source>Run the study to see what the errors add up to in its layers.</source>
        <translation>Starten Sie die Studie, um zu sehen, was aus den Fehlern in ihren Schichten wird.</translation>
    </message>
</context>
<context>
    <name>axscope::app::ViewWiring</name>
    <message>
        <source>The parts of the network were not measured:</source>
        <translation>Die Teile des Netzes wurden nicht gemessen:</translation>
    </message>
    <message>
        <source>The parts of the network cannot be measured:</source>
        <translation>Die Teile des Netzes können nicht gemessen werden:</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>axscope::app::Views</name>
    <message>
        <source>int8 against float</source>
        <translation>int8 gegen float</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>axscope::app::WelcomePanel</name>
    <message>
        <source>What does an approximate multiplier do to a network?</source>
        <translation>Was macht ein approximativer Multiplizierer mit einem Netz?</translation>
    </message>
    <message>
        <source>Run trained networks, dense or with experts, with multipliers that make errors, and see where the errors arise, how they move the routing, and what remains of the accuracy.</source>
        <translation>Lassen Sie trainierte Netze, dicht oder mit Experten, mit fehlerhaften Multiplizierern rechnen und sehen Sie, wo Fehler entstehen, wie sie das Routing verschieben und was von der Genauigkeit bleibt.</translation>
    </message>
    <message>
        <source>Add checkpoints …</source>
        <translation>Checkpoints hinzufügen …</translation>
    </message>
    <message>
        <source>Choose the eight</source>
        <translation>Die acht wählen</translation>
    </message>
    <message>
        <source>The eight Pareto-optimal multipliers of EvoApproxLib</source>
        <translation>Die acht Pareto-optimalen Multiplizierer von EvoApproxLib</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Open a study …</source>
        <translation>Studie öffnen …</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this window. Then press Run (F5).</source>
        <translation>Dateien und Ordner lassen sich auch überall auf dieses Fenster ziehen. Dann Starten (F5).</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Multipliers</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Schritt %1, erledigt</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Letzte Studien</translation>
    </message>
    <message>
        <source>The sample that comes with Axscope, a folder with CIFAR, Tiny ImageNet or images by class, or random images.</source>
        <translation>Die Beispielbilder, die Axscope mitbringt, ein Ordner mit CIFAR, Tiny ImageNet oder Bildern je Klasse, oder Zufallsbilder.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Sample study</source>
        <translation>Beispielstudie</translation>
    </message>
    <message>
        <source>Twelve checkpoints of ResNet-20: dense and with hard, soft and cluster experts, as trained and retrained for two multipliers. The eight Pareto-optimal multipliers, 1,000 generated images. It needs no files, and less than three minutes on two cores; the views fill meanwhile.</source>
        <translation>Zwölf Checkpoints von ResNet-20: dicht und mit Hard-, Soft- und Cluster-Experten, wie trainiert und für zwei Multiplizierer nachtrainiert. Die acht Pareto-optimalen Multiplizierer, 1.000 erzeugte Bilder. Sie braucht keine Dateien und auf zwei Kernen weniger als drei Minuten; die Ansichten füllen sich währenddessen.</translation>
    </message>
    <message>
        <source>Open and run</source>
        <translation>Öffnen und starten</translation>
    </message>
    <message>
        <source>Opens the study that comes with Axscope, and runs it</source>
        <translation>Öffnet die Studie, die Axscope mitbringt, und startet sie</translation>
    </message>
    <message>
        <source>Your own study</source>
        <translation>Eigene Studie</translation>
    </message>
    <message>
        <source>Trained checkpoints: .safetensors (one file, or in parts with their .index.json), .pt, .pth.</source>
        <translation>Trainierte Checkpoints: .safetensors (eine Datei, oder in Teilen mit ihrer .index.json), .pt, .pth.</translation>
    </message>
    <message>
        <source>From the catalogue on the left, or your own: product tables (.npy, .bin, .txt, .csv, .h) and circuits (.c, .v).</source>
        <translation>Aus dem Katalog links oder eigene: Produkttabellen (.npy, .bin, .txt, .csv, .h) und Schaltungen (.c, .v).</translation>
    </message>
    <message>
        <source>Add the CIFAR-100 checkpoints</source>
        <translation>Die CIFAR-100-Checkpoints hinzufügen</translation>
    </message>
    <message>
        <source>ResNet-20 for CIFAR-100, dense and with experts, which come with Axscope; choose the folder with its images next</source>
        <translation>ResNet-20 für CIFAR-100, dicht und mit Experten, von Axscope mitgebracht; danach den Ordner mit den Bildern dazu wählen</translation>
    </message>
</context>
</TS>
