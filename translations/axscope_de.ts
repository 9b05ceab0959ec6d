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
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Add a checkpoint (.safetensors) to run.</source>
        <translation>Fügen Sie einen Checkpoint (.safetensors) hinzu.</translation>
    </message>
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
        <source>Choose the images: a folder or random images.</source>
        <translation>Wählen Sie die Bilder: einen Ordner oder Zufallsbilder.</translation>
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
        <source>Drop .safetensors files here
or add them with +</source>
        <translation>.safetensors-Dateien hierher ziehen
oder mit + hinzufügen</translation>
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
        <source>The trained networks to run. Each is a .safetensors file whose metadata says what network it holds: dense, or with experts and a hard, soft or cluster router.</source>
        <translation>Die trainierten Netze, die laufen sollen. Jedes ist eine .safetensors-Datei, deren Metadaten sagen, welches Netz sie enthält: dicht oder mit Experten und einem Router der Art hard, soft oder cluster.</translation>
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
</context>
<context>
    <name>axscope::app::ColorScaleBar</name>
    <message>
        <source>Colours of %1 from %2 to %3</source>
        <translation>Farben von %1 von %2 bis %3</translation>
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
        <source>CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG images for each class; which of them is told from what lies there. Axscope brings no images of its own.</source>
        <translation>CIFAR-10 und CIFAR-100 (Binär- oder Python-Version), Tiny ImageNet oder ein Ordner mit JPEG- und PNG-Bildern je Klasse; was es ist, wird am Inhalt erkannt. Axscope bringt keine eigenen Bilder mit.</translation>
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
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
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
</context>
<context>
    <name>axscope::app::DropOverlay</name>
    <message>
        <source>Drop to add to the study</source>
        <translation>Loslassen, um es der Studie hinzuzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (.safetensors, .pt, .pth), product tables (.npy, .bin), a folder of images, a ranges file (.json) or a study (.axs)</source>
        <translation>Checkpoints (.safetensors, .pt, .pth), Produkttabellen (.npy, .bin), einen Bilderordner, eine Bereichsdatei (.json) oder eine Studie (.axs)</translation>
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
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
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
</context>
<context>
    <name>axscope::app::HeadlessRun</name>
    <message>
        <source>interrupted; nothing was written</source>
        <translation>unterbrochen; nichts wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>axscope::app::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>The language of the built-in help page to show: &quot;en&quot;, or &quot;de&quot;</extracomment>
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
        <source>No safety copy of the study can be kept:</source>
        <translation>Es lässt sich keine Sicherungskopie der Studie anlegen:</translation>
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
        <source>Stop it and quit? What it has measured so far will be lost.</source>
        <translation>Anhalten und beenden? Was er bisher gemessen hat, geht verloren.</translation>
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
        <source>Add trained networks (.safetensors, .pt, .pth)</source>
        <translation>Trainierte Netze hinzufügen (.safetensors, .pt, .pth)</translation>
    </message>
    <message>
        <source>Add product &amp;tables …</source>
        <translation>Produkt&amp;tabellen hinzufügen …</translation>
    </message>
    <message>
        <source>Add multipliers from table files (.npy, .bin)</source>
        <translation>Multiplizierer aus Tabellendateien hinzufügen (.npy, .bin)</translation>
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
        <source>&amp;Study panel</source>
        <translation>S&amp;tudienleiste</translation>
    </message>
    <message>
        <source>Show or hide the study</source>
        <translation>Die Studie zeigen oder verbergen</translation>
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
        <source>Product tables (*.npy *.bin)</source>
        <translation>Produkttabellen (*.npy *.bin)</translation>
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
        <source>Add product tables from files (.npy, .bin)</source>
        <translation>Produkttabellen aus Dateien hinzufügen (.npy, .bin)</translation>
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
</context>
<context>
    <name>axscope::app::MultipliersView</name>
    <message>
        <source>Multipliers to compare</source>
        <translation>Zu vergleichende Multiplizierer</translation>
    </message>
    <message>
        <source>&amp;Compare:</source>
        <translation>&amp;Vergleichen:</translation>
    </message>
    <message>
        <source>&amp;Same scale</source>
        <translation>&amp;Gleicher Maßstab</translation>
    </message>
    <message>
        <source>One colour scale and one error axis for all, so that sizes compare; otherwise each multiplier fills its own</source>
        <translation>Eine Farbskala und eine Fehlerachse für alle, damit sich Größen vergleichen lassen; sonst füllt jeder Multiplizierer seine eigene</translation>
    </message>
    <message>
        <source>Add multipliers to the study to compare their errors here.</source>
        <translation>Fügen Sie der Studie Multiplizierer hinzu, um ihre Fehler hier zu vergleichen.</translation>
    </message>
    <message>
        <source>Error metrics of the multipliers</source>
        <translation>Fehlermaße der Multiplizierer</translation>
    </message>
    <message>
        <source>Tick multipliers on the left to see where each of them errs.</source>
        <translation>Haken Sie links Multiplizierer an, um zu sehen, wo jeder irrt.</translation>
    </message>
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
</context>
<context>
    <name>axscope::app::StudyDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
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
        <source>EP %</source>
        <translation>EP %</translation>
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
        <source>Mean e: the bias</source>
        <translation>Mittleres e: der Bias</translation>
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
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>Mean |e| / |exact product| where the exact product is not 0</source>
        <translation>Mittleres |e| / |exaktes Produkt|, wo das exakte Produkt nicht 0 ist</translation>
    </message>
    <message>
        <source>WCRE %</source>
        <translation>WCRE %</translation>
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
        <source>Power mW</source>
        <translation>Leistung mW</translation>
    </message>
    <message>
        <source>Published power of the circuit</source>
        <translation>Veröffentlichte Leistung der Schaltung</translation>
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
        <source>Trained checkpoints: .safetensors, .pt or .pth.</source>
        <translation>Trainierte Checkpoints: .safetensors, .pt oder .pth.</translation>
    </message>
    <message>
        <source>Multipliers</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>From the catalogue on the left, or your own 256 × 256 product tables (.npy, .bin).</source>
        <translation>Aus dem Katalog links oder eigene 256 × 256-Produkttabellen (.npy, .bin).</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>A folder with CIFAR, Tiny ImageNet or images by class, or random images.</source>
        <translation>Ein Ordner mit CIFAR, Tiny ImageNet oder Bildern nach Klassen, oder Zufallsbilder.</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Schritt %1, erledigt</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
</TS>
