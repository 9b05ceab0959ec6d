<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>DataChoice</name>
    <message>
        <source>%1, training images</source>
        <translation>%1, images d&apos;apprentissage</translation>
    </message>
    <message>
        <source>%1, test images</source>
        <translation>%1, images de test</translation>
    </message>
    <message>
        <source>random images, seed %1</source>
        <translation>images aléatoires, graine %1</translation>
    </message>
    <message>
        <source>sample images, training</source>
        <translation>images d&apos;exemple, entraînement</translation>
    </message>
    <message>
        <source>sample images, test</source>
        <translation>images d&apos;exemple, test</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1 is missing: bring it back or remove it from the list.</source>
        <translation>%1 est introuvable&#xa0;: remettez-le en place ou retirez-le de la liste.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 est inutilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1 …</translation>
    </message>
    <message>
        <source>%1 takes images of %2 channel(s); the chosen data has %3.</source>
        <translation>%1 attend des images à %2 canal/canaux&#xa0;; les données choisies en ont %3.</translation>
    </message>
    <message>
        <source>Choose at least one multiplier.</source>
        <translation>Choisissez au moins un multiplicateur.</translation>
    </message>
    <message>
        <source>The table %1 is missing: bring it back or take it out.</source>
        <translation>La table %1 est introuvable&#xa0;: remettez-la en place ou retirez-la.</translation>
    </message>
    <message>
        <source>Measuring %1 …</source>
        <translation>Mesure de %1 …</translation>
    </message>
    <message>
        <source>Choose the folder with the images.</source>
        <translation>Choisissez le dossier des images.</translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation>Examen des données …</translation>
    </message>
    <message>
        <source>Images are missing: %1.</source>
        <translation>Des images manquent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The data cannot be used: %1.</source>
        <translation>Les données sont inutilisables&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Choose the file with the activation ranges, or calibrate.</source>
        <translation>Choisissez le fichier des plages d&apos;activation, ou étalonnez.</translation>
    </message>
    <message>
        <source>The ranges file %1 is missing.</source>
        <translation>Le fichier de plages %1 est introuvable.</translation>
    </message>
    <message>
        <source>Ready: %1, %2, %3.</source>
        <translation>Prêt&#xa0;: %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n réseau</numerusform>
            <numerusform>%n réseaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n multiplicateur</numerusform>
            <numerusform>%n multiplicateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart; the chosen images are of %3.</source>
        <translation>%1 distingue %2 classes&#xa0;; les images choisies en ont %3.</translation>
    </message>
    <message>
        <source>The normalisation does not fit %1: %2.</source>
        <translation>La normalisation ne convient pas à %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Choose the images: the sample, a folder or random images.</source>
        <translation>Choisissez les images&#xa0;: l&apos;exemple, un dossier ou des images aléatoires.</translation>
    </message>
    <message>
        <source>Add a checkpoint to run.</source>
        <translation>Ajoutez un checkpoint à exécuter.</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>%1 (exact int8)</source>
        <translation>%1 (int8 exact)</translation>
    </message>
    <message>
        <source>%1 (float32)</source>
        <translation>%1 (float32)</translation>
    </message>
    <message>
        <source>the first layer</source>
        <translation>la première couche</translation>
    </message>
    <message>
        <source>the layer of the class scores</source>
        <translation>la couche des scores de classe</translation>
    </message>
    <message>
        <source>then %1 is approximated</source>
        <translation>puis %1&#xa0;: approché</translation>
    </message>
    <message>
        <source>then %1 is not</source>
        <translation>puis %1&#xa0;: non approché</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated</source>
        <translation>toute couche convolutive ou linéaire est approchée</translation>
    </message>
    <message>
        <source>every convolution and linear layer is approximated except %1</source>
        <translation>toute couche convolutive ou linéaire est approchée sauf %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation>convolutions</translation>
    </message>
    <message>
        <source>pointwise convolutions</source>
        <translation>convolutions ponctuelles</translation>
    </message>
    <message>
        <source>depthwise convolutions</source>
        <translation>convolutions en profondeur</translation>
    </message>
    <message>
        <source>linear layers</source>
        <translation>couches linéaires</translation>
    </message>
    <message>
        <source>operand order activation × weight</source>
        <translation>ordre des opérandes activation × poids</translation>
    </message>
    <message>
        <source>operand order weight × activation</source>
        <translation>ordre des opérandes poids × activation</translation>
    </message>
    <message>
        <source>operand order activation × weight in %1</source>
        <translation>ordre des opérandes activation × poids dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>operand order weight × activation in %1</source>
        <translation>ordre des opérandes poids × activation dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>operand order right × left in attention products</source>
        <translation>ordre des opérandes droite × gauche dans les produits d&apos;attention</translation>
    </message>
    <message>
        <source>operand order activation × weight in routers</source>
        <translation>ordre des opérandes activation × poids dans les routeurs</translation>
    </message>
    <message>
        <source>operand order weight × activation in routers</source>
        <translation>ordre des opérandes poids × activation dans les routeurs</translation>
    </message>
    <message>
        <source>routers are approximated too (cluster routers compute distances: float32)</source>
        <translation>routeurs approchés aussi (les routeurs par clusters calculent des distances&#xa0;: float32)</translation>
    </message>
    <message>
        <source>routers in float32</source>
        <translation>routeurs en float32</translation>
    </message>
    <message>
        <source>attention products Q Kᵀ and A V are approximated too</source>
        <translation>produits d&apos;attention Q Kᵀ et A V approchés aussi</translation>
    </message>
    <message>
        <source>attention products in float32</source>
        <translation>produits d&apos;attention en float32</translation>
    </message>
    <message>
        <source>padding through the table</source>
        <translation>remplissage traité par la table</translation>
    </message>
    <message>
        <source>padding skipped: it contributes exactly 0</source>
        <translation>remplissage ignoré&#xa0;: sa contribution est exactement 0</translation>
    </message>
    <message>
        <source>one scale of the weights per output channel</source>
        <translation>une échelle des poids par canal de sortie</translation>
    </message>
    <message>
        <source>one scale of the weights per layer</source>
        <translation>une échelle des poids par couche</translation>
    </message>
    <message>
        <source>batch norm folded into the weights</source>
        <translation>normalisation par lots intégrée aux poids</translation>
    </message>
    <message>
        <source>batch norm separate, in float32 after the convolution</source>
        <translation>normalisation par lots séparée, en float32 après la convolution</translation>
    </message>
    <message>
        <source>multiplier of %1 in every run: %2</source>
        <translation>multiplicateur de %1 dans toutes les exécutions&#xa0;: %2</translation>
    </message>
    <message>
        <source>int8 operands (scale = range / 127, rounded half to even, −127 to 127), sums in int32; activation functions, normalisation, residual sums and pooling in float32</source>
        <translation>opérandes int8 (échelle = plage / 127, arrondi au plus proche, au pair en cas d&apos;égalité, −127 à 127), sommes en int32&#xa0;; fonctions d&apos;activation, normalisation, sommes résiduelles et pooling en float32</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>plus grande valeur</translation>
    </message>
    <message>
        <source>percentile %1</source>
        <translation>centile %1</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>moindre erreur quadratique</translation>
    </message>
    <message>
        <source>fixed at %1</source>
        <translation>fixée à %1</translation>
    </message>
    <message>
        <source>ranges from the file %1</source>
        <translation>plages tirées du fichier %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layers, and how they are calibrated</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (except %2)</source>
        <translation>%1 (sauf %2)</translation>
    </message>
    <message>
        <source>ranges: %1 over the first %2 images of %3</source>
        <translation>plages&#xa0;: %1 sur les %2 premières images de %3</translation>
    </message>
    <message>
        <source>%1, in random order by seed %2</source>
        <translation>%1, dans un ordre aléatoire de graine %2</translation>
    </message>
    <message>
        <source>%1, which are evaluated too</source>
        <translation>%1, qui sont aussi évaluées</translation>
    </message>
    <message>
        <source>%1; their own for %2</source>
        <translation>%1&#xa0;; plages propres pour %2</translation>
    </message>
    <message>
        <source>all approximated layers by %1</source>
        <translation>toutes les couches approchées par %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>layers, and their multiplier</comment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>%1, all other approximated layers by %2</source>
        <translation>%1, toutes les autres couches approchées par %2</translation>
    </message>
    <message>
        <source>cost: power of each layer&apos;s multiplier over that of the exact one, weighted by the MACs that run</source>
        <translation>coût&#xa0;: puissance du multiplicateur de chaque couche rapportée à celle du multiplicateur exact, pondérée par les MAC exécutées</translation>
    </message>
    <message>
        <source>%1; layers computed exactly (int8 or float32) count as exact multiplications, attention products and routers where they are not float32</source>
        <translation>%1&#xa0;; les couches calculées exactement (int8 ou float32) comptent comme multiplications exactes, les produits d&apos;attention et les routeurs là où ils ne sont pas en float32</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore %1&#xa0;s environ</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore %1 environ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
</context>
<context>
    <name>axscope::app::AblationPage</name>
    <message>
        <source>Ab&amp;late:</source>
        <translation>Ab&amp;lation&#xa0;:</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Measure &amp;ablation</source>
        <translation>Mesurer l&apos;&amp;ablation</translation>
    </message>
    <message>
        <source>Runs the network once per part, with that part alone approximated and everything else exact int8. Cost: top-1 of int8 minus top-1 of that run, on the same images</source>
        <translation>Exécute le réseau une fois par partie, cette partie seule étant approchée et tout le reste en int8 exact. Coût&#xa0;: top-1 de int8 moins top-1 de cette exécution, sur les mêmes images</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>mean of %1 experts</source>
        <translation>moyenne de %1 experts</translation>
    </message>
    <message>
        <source>Cost of approximating one part alone, %1</source>
        <translation>Coût de l&apos;approximation d&apos;une seule partie, %1</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>couches depuis l&apos;entrée</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>Top-1 perdu</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>points de pourcentage</translation>
    </message>
    <message>
        <source>Choose a multiplier: ablation approximates one part of the network with it and leaves the rest exact.</source>
        <translation>Choisissez un multiplicateur&#xa0;: l&apos;ablation approche avec lui une partie du réseau et laisse le reste exact.</translation>
    </message>
    <message>
        <source>Not measured yet: what each part costs in accuracy when it alone is approximated.</source>
        <translation>Pas encore mesuré&#xa0;: ce que chaque partie coûte en exactitude lorsqu&apos;elle seule est approchée.</translation>
    </message>
    <message>
        <source>For&amp;etold by:</source>
        <translation>&amp;Prédit par&#xa0;:</translation>
    </message>
    <message>
        <source>What foretells the cost of experts</source>
        <translation>Ce qui prédit le coût des experts</translation>
    </message>
    <message>
        <source>Ablate experts to see what foretells their cost.</source>
        <translation>Effectuez l&apos;ablation d&apos;experts pour voir ce qui prédit leur coût.</translation>
    </message>
    <message>
        <source>All: Spearman&apos;s ρ</source>
        <translation>Tout&#xa0;: ρ de Spearman</translation>
    </message>
</context>
<context>
    <name>axscope::app::AboutDialog</name>
    <message>
        <source>About Axscope</source>
        <translation>À propos d&apos;Axscope</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;What approximate multipliers do to neural networks, dense and with experts.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %3, QCustomPlot, LibTorch, Boost, Eigen and JSON for Modern C++. The catalogue describes circuits of EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Axscope %1&lt;/h2&gt;&lt;p&gt;Ce que les multiplicateurs approchés font aux réseaux de neurones, denses et à experts.&lt;/p&gt;&lt;p&gt;Version compilée&#xa0;: %2&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). Il est fourni sans aucune garantie.&lt;/p&gt;&lt;p&gt;Réalisé avec Qt %3, QCustomPlot, LibTorch, Boost, Eigen et JSON for Modern C++. Le catalogue décrit des circuits d&apos;EvoApproxLib (Mrazek et al., DATE 2017).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>axscope::app::AddMultipliers</name>
    <message>
        <source>The &amp;eight of the catalogue</source>
        <translation>Les &amp;huit du catalogue</translation>
    </message>
    <message>
        <source>&amp;All of the catalogue</source>
        <translation>&amp;Tous ceux du catalogue</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;Famille</translation>
    </message>
    <message>
        <source>By &amp;name …</source>
        <translation>Par &amp;nom …</translation>
    </message>
    <message>
        <source>Table &amp;files …</source>
        <translation>F&amp;ichiers de tables …</translation>
    </message>
    <message>
        <source>All %1 = %2</source>
        <extracomment>A series of members of a family: one parameter takes all its values</extracomment>
        <translation>Tous les %1 = %2</translation>
    </message>
    <message>
        <source>Add multipliers</source>
        <translation>Ajouter des multiplicateurs</translation>
    </message>
    <message>
        <source>Catalogue names, members of families (drum:k=4) or table files, separated by spaces:</source>
        <translation>Noms du catalogue, membres de familles (drum:k=4) ou fichiers de tables, séparés par des espaces&#xa0;:</translation>
    </message>
    <message>
        <source>Add table files</source>
        <translation>Ajouter des fichiers de tables</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeFigures</name>
    <message>
        <source>without retraining</source>
        <translation>sans réentraînement</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>après réentraînement</translation>
    </message>
    <message>
        <source>Multiplier, aggressive ones to the right of the line</source>
        <translation>Multiplicateur, les agressifs à droite du trait</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicateur</translation>
    </message>
    <message>
        <source>%1: accuracy by multiplier and topology before and after retraining, with 95 % intervals</source>
        <translation>%1&#xa0;: exactitude selon le multiplicateur et la topologie avant et après réentraînement, avec intervalles à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Exactitude top-1</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1: loss against int8, and what retraining leaves of it, with 95 % intervals</source>
        <translation>%1&#xa0;: perte par rapport à int8, et ce que le réentraînement en laisse, avec intervalles à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Perte de top-1</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>%1: accuracy against inference cost before and after retraining</source>
        <translation>%1&#xa0;: exactitude en fonction du coût d&apos;inférence avant et après réentraînement</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>Coût d&apos;inférence normalisé</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>int8 dense = 1</translation>
    </message>
    <message>
        <source>retraining</source>
        <translation>réentraînement</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Dense, or how the router chooses among experts: hard, soft, cluster</source>
        <translation>Dense, ou la façon dont le routeur choisit parmi les experts&#xa0;: dur, souple, cluster</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicateur</translation>
    </message>
    <message>
        <source>int8 %</source>
        <translation>int8 %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with exact products</source>
        <translation>Exactitude top-1 avec des produits exacts</translation>
    </message>
    <message>
        <source>int8 interval</source>
        <translation>Intervalle int8</translation>
    </message>
    <message>
        <source>95 % Wilson interval of it</source>
        <translation>Son intervalle de Wilson à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Before %</source>
        <translation>Avant %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, without retraining</source>
        <translation>Exactitude top-1 avec le multiplicateur, sans réentraînement</translation>
    </message>
    <message>
        <source>Before interval</source>
        <translation>Intervalle avant</translation>
    </message>
    <message>
        <source>After %</source>
        <translation>Après %</translation>
    </message>
    <message>
        <source>Top-1 accuracy with the multiplier, retrained for it</source>
        <translation>Exactitude top-1 avec le multiplicateur, après réentraînement pour lui</translation>
    </message>
    <message>
        <source>After interval</source>
        <translation>Intervalle après</translation>
    </message>
    <message>
        <source>Loss pp</source>
        <translation>Perte pp</translation>
    </message>
    <message>
        <source>Top-1 in int8 minus that with the multiplier, in percentage points</source>
        <translation>Top-1 en int8 moins celui avec le multiplicateur, en points de pourcentage</translation>
    </message>
    <message>
        <source>Left pp</source>
        <translation>Reste pp</translation>
    </message>
    <message>
        <source>Top-1 of the original in int8 minus that after retraining, in percentage points</source>
        <translation>Top-1 de l&apos;original en int8 moins celui après réentraînement, en points de pourcentage</translation>
    </message>
    <message>
        <source>Recovered %</source>
        <translation>Récupéré %</translation>
    </message>
    <message>
        <source>Share of the loss that retraining won back</source>
        <translation>Part de la perte que le réentraînement a récupérée</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Full: no loss is left that could be told from nothing. None: no gain that could be told from nothing.</source>
        <translation>Complète&#xa0;: il ne reste aucune perte qui se distingue de zéro. Aucune&#xa0;: aucun gain qui se distingue de zéro.</translation>
    </message>
    <message>
        <source>Shift %</source>
        <translation>Déplacement %</translation>
    </message>
    <message>
        <source>Routing decisions that go to another expert than in int8, mean over MoE layers, without retraining</source>
        <translation>Décisions de routage qui vont à un autre expert qu&apos;en int8, moyenne sur les couches MoE, sans réentraînement</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Coût d&apos;inférence normalisé&#xa0;: puissance de toutes les multiplications-accumulations rapportée à celle du réseau dense à multiplicateurs exacts</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE&#xa0;%</translation>
    </message>
    <message>
        <source>Mean relative error of the multiplier; aggressive from 10 % on</source>
        <translation>Erreur relative moyenne du multiplicateur&#xa0;; agressif à partir de 10&#xa0;%</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Retrained checkpoint</source>
        <translation>Checkpoint réentraîné</translation>
    </message>
</context>
<context>
    <name>axscope::app::AxmoeView</name>
    <message>
        <source>Pages of the AxMoE study</source>
        <translation>Pages de l&apos;étude AxMoE</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Conclusions</translation>
    </message>
    <message>
        <source>One row per architecture, topology and multiplier</source>
        <translation>Une ligne par architecture, topologie et multiplicateur</translation>
    </message>
    <message>
        <source>Accuracy by multiplier and topology before and after retraining, against int8</source>
        <translation>Exactitude selon le multiplicateur et la topologie avant et après réentraînement, par rapport à int8</translation>
    </message>
    <message>
        <source>Accuracy against normalised cost before and after retraining</source>
        <translation>Exactitude en fonction du coût normalisé avant et après réentraînement</translation>
    </message>
    <message>
        <source>What a multiplier loses against int8, and what retraining leaves of it</source>
        <translation>Ce qu&apos;un multiplicateur fait perdre par rapport à int8, et ce que le réentraînement en laisse</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE abstract (arXiv:2605.04754) hold on this study</source>
        <translation>Si les conclusions du résumé d&apos;AxMoE (arXiv:2605.04754) se vérifient sur cette étude</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>The architecture whose figures are shown; exports have all of them</source>
        <translation>L&apos;architecture dont les figures sont affichées&#xa0;; les exports les contiennent toutes</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Accuracy before and after retraining by architecture, topology and multiplier</source>
        <translation>Exactitude avant et après réentraînement selon l&apos;architecture, la topologie et le multiplicateur</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B; a figure after retraining chooses the retrained checkpoint</source>
        <translation>Cliquez sur une ligne pour choisir l&apos;exécution A, avec Ctrl pour choisir l&apos;exécution B&#xa0;; une valeur après réentraînement choisit le checkpoint réentraîné</translation>
    </message>
    <message>
        <source>The cost of no run is known: it follows from the power of the multipliers. Choose some of the catalogue, whose power was published, and run the study again.</source>
        <translation>Le coût n&apos;est connu pour aucune exécution&#xa0;: il découle de la puissance des multiplicateurs. Choisissez-en du catalogue, dont la puissance est publiée, et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Run a study to see what each multiplier costs each architecture and topology, and what retraining wins back. The sample study has all that this needs: File &gt; Open sample study.</source>
        <translation>Exécutez une étude pour voir ce que chaque multiplicateur coûte à chaque architecture et topologie, et ce que le réentraînement récupère. L&apos;étude d&apos;exemple contient tout ce qu&apos;il faut&#xa0;: Fichier &gt; Ouvrir l&apos;étude d&apos;exemple.</translation>
    </message>
    <message>
        <source>Nothing to compare yet: this needs a run in int8 and one with a multiplier of the same checkpoint.</source>
        <translation>Rien à comparer pour l&apos;instant&#xa0;: il faut une exécution en int8 et une avec un multiplicateur du même checkpoint.</translation>
    </message>
    <message>
        <source>The study is not complete: figures and verdicts may change.</source>
        <translation>L&apos;étude n&apos;est pas complète&#xa0;: valeurs et verdicts peuvent changer.</translation>
    </message>
    <message>
        <source>No checkpoint of this study was retrained for one of its multipliers: figures after retraining are missing. Retrain one (Run &gt; Retrain under approximation), or add retrained checkpoints.</source>
        <translation>Aucun checkpoint de cette étude n&apos;a été réentraîné pour l&apos;un de ses multiplicateurs&#xa0;: les valeurs après réentraînement manquent. Réentraînez-en un (Exécution &gt; Réentraîner sous approximation), ou ajoutez des checkpoints réentraînés.</translation>
    </message>
    <message>
        <source>A: %1. Click to choose A, with Ctrl to choose B.</source>
        <translation>A&#xa0;: %1. Cliquez pour choisir A, avec Ctrl pour choisir B.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A&#xa0;: %1. B&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>axscope::app::BarFigure</name>
    <message>
        <source>%1 by %2, bars: %3</source>
        <translation>%1 selon %2, barres&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4 %5</source>
        <translation>%1, %2&#xa0;: %3 %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (intervalle à 95&#xa0;% de %1 à %2)</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChangeFigure</name>
    <message>
        <source>%1 by %2, %3 and %4, of: %5</source>
        <translation>%1 selon %2, %3 et %4, pour&#xa0;: %5</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 %5 %6</source>
        <translation>%1, %2, %3&#xa0;: %4 %5 %6</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (intervalle à 95&#xa0;% de %1 à %2)</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, bas</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, haut</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelFigure</name>
    <message>
        <source>%1 by %2, channels: %3</source>
        <translation>%1 selon %2, canaux&#xa0;: %3</translation>
    </message>
    <message>
        <source>Channel %1: %2 %3, %4 %5</source>
        <translation>Canal %1&#xa0;: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelGridFigure</name>
    <message>
        <source>Maps of channels %1 to %2 of %3 as colours up to %4</source>
        <translation>Cartes des canaux %1 à %2 sur %3 en couleurs jusqu&apos;à %4</translation>
    </message>
    <message>
        <source>Difference of gate probability</source>
        <translation>Différence de probabilité de porte</translation>
    </message>
    <message>
        <source>Difference of output</source>
        <translation>Différence de sortie</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>Probabilité de porte</translation>
    </message>
    <message>
        <source>Output before activation</source>
        <translation>Sortie avant activation</translation>
    </message>
    <message>
        <source>+ expert</source>
        <translation>+ expert</translation>
    </message>
    <message>
        <source>+ channel</source>
        <translation>+ canal</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, difference %6</source>
        <translation>%1&#xa0;: %2 %3, %4 %5, différence %6</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
</context>
<context>
    <name>axscope::app::ChannelMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>token de classe</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>emplacement %1</translation>
    </message>
    <message>
        <source>token %1 (row %2, column %3)</source>
        <translation>token %1 (ligne %2, colonne %3)</translation>
    </message>
</context>
<context>
    <name>axscope::app::CheckpointModel</name>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Fichier introuvable</translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation>%1&#xa0;k paramètres</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1&#xa0;M paramètres</translation>
    </message>
    <message>
        <source>%1 · dense · %2</source>
        <translation>%1 · dense · %2</translation>
    </message>
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
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Ajouter des checkpoints</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints from the study (Del)</source>
        <translation>Retirer de l&apos;étude les checkpoints sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>Remove from the study</source>
        <translation>Retirer de l&apos;étude</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>Retirer %n checkpoint</numerusform>
            <numerusform>Retirer %n checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrain under approximation …</source>
        <translation>Réentraîner sous approximation …</translation>
    </message>
    <message>
        <source>Drop checkpoints here
or add them with +</source>
        <translation>Déposez des checkpoints ici
ou ajoutez-les avec +</translation>
    </message>
    <message>
        <source>The trained networks to run, from .safetensors files, whole or in parts with their .index.json, or from PyTorch&apos;s .pt and .pth. The list says what each holds: dense, or with experts and a hard, soft or cluster router.</source>
        <translation>Les réseaux entraînés à exécuter, depuis des fichiers .safetensors, entiers ou en parties avec leur .index.json, ou depuis les .pt et .pth de PyTorch. La liste indique ce que chacun contient&#xa0;: dense, ou avec des experts et un routeur dur, souple ou par clusters.</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoActivationPage</name>
    <message>
        <source>Share of the decisions of each expert of this layer that the other layer sends to each of its experts, by first choice; differences in percentage points (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]: 0 where the layers decide independently. Click, or use the arrow keys, to select an expert of this layer.</source>
        <translation>Part des décisions de chaque expert de cette couche que l&apos;autre couche envoie à chacun de ses experts, par premier choix&#xa0;; différences en points de pourcentage (pp). I = Σ P(a, b) log₂ [P(a, b) / (P(a) P(b))]&#xa0;: 0 là où les couches décident indépendamment. Cliquez, ou utilisez les flèches, pour sélectionner un expert de cette couche.</translation>
    </message>
    <message>
        <source>&amp;Other MoE layer:</source>
        <translation>&amp;Autre couche MoE&#xa0;:</translation>
    </message>
    <message>
        <source>%1 has a single MoE layer: there is nothing to be active together with.</source>
        <translation>%1 n&apos;a qu&apos;une couche MoE&#xa0;: il n&apos;y a rien avec quoi être actif conjointement.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Les décisions image par image n&apos;ont pas été conservées pour cette exécution.</translation>
    </message>
    <message>
        <source>%1 and %2 do not decide on the same things.</source>
        <translation>%1 et %2 ne décident pas sur les mêmes éléments.</translation>
    </message>
    <message>
        <source>Expert of %1</source>
        <translation>Expert de %1</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>Part de la ligne</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>%1: I(%2; %3) = %4 bits</source>
        <translation>%1&#xa0;: I(%2; %3) = %4 bits</translation>
    </message>
</context>
<context>
    <name>axscope::app::ColorScaleBar</name>
    <message>
        <source>Colours of %1 from %2 to %3</source>
        <translation>Couleurs de %1 de %2 à %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::CommandSearch</name>
    <message>
        <source>Search commands</source>
        <translation>Chercher une commande</translation>
    </message>
    <message>
        <source>A command, view, panel or recent study</source>
        <translation>Une commande, une vue, un panneau ou une étude récente</translation>
    </message>
    <message>
        <source>Commands found, best first</source>
        <translation>Commandes trouvées, la meilleure d&apos;abord</translation>
    </message>
</context>
<context>
    <name>axscope::app::CompareView</name>
    <message>
        <source>&amp;A:</source>
        <translation>&amp;A&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;B:</source>
        <translation>&amp;B&#xa0;:</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Échanger A et B</translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation>&amp;Vue&#xa0;:</translation>
    </message>
    <message>
        <source>How A and B are shown</source>
        <translation>Façon de montrer A et B</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>L&apos;un au-dessus de l&apos;autre</translation>
    </message>
    <message>
        <source>B below A instead of beside it: more width for each</source>
        <translation>B sous A plutôt qu&apos;à côté&#xa0;: plus de largeur pour chacun</translation>
    </message>
    <message>
        <source>Run a study to compare two of its runs.</source>
        <translation>Exécutez une étude pour comparer deux de ses exécutions.</translation>
    </message>
    <message>
        <source>There is nothing to compare A with yet.

Choose a second run as B above, or click one in any figure of the overview, or in the run matrix, with Ctrl held down.</source>
        <translation>Il n&apos;y a encore rien à comparer avec A.

Choisissez ci-dessus une seconde exécution comme B, ou cliquez sur l&apos;une d&apos;elles dans une figure de la vue d&apos;ensemble, ou dans la matrice des exécutions, en maintenant Ctrl enfoncé.</translation>
    </message>
    <message>
        <source>%1 is not done yet: A and B are compared here as soon as both are.</source>
        <translation>%1 n&apos;est pas encore terminé&#xa0;: A et B seront comparés ici dès que les deux le seront.</translation>
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
        <translation>A&#xa0;: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonPage</name>
    <message>
        <source>Figures of the comparison</source>
        <translation>Figures de la comparaison</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Errors of the ticked multipliers side by side</source>
        <translation>Erreurs des multiplicateurs cochés côte à côte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Products of one multiplier minus those of another</source>
        <translation>Produits d&apos;un multiplicateur moins ceux d&apos;un autre</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>Two figures of all multipliers of the table against each other</source>
        <translation>Deux mesures de tous les multiplicateurs du tableau, l&apos;une en fonction de l&apos;autre</translation>
    </message>
    <message>
        <source>At most four maps are shown side by side: %1 gave way to %2.</source>
        <translation>Au plus quatre cartes sont affichées côte à côte&#xa0;: %1 a cédé la place à %2.</translation>
    </message>
    <message>
        <source>Add multipliers to the study to compare their errors here, or to the table below.</source>
        <translation>Ajoutez des multiplicateurs à l&apos;étude, ou au tableau ci-dessous, pour comparer leurs erreurs ici.</translation>
    </message>
    <message>
        <source>Tick up to four multipliers in the table to see where each of them errs.</source>
        <translation>Cochez jusqu&apos;à quatre multiplicateurs dans le tableau pour voir où chacun d&apos;eux se trompe.</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Calcul en cours …</translation>
    </message>
    <message>
        <source>%1 multiplies as %2, which is in the table</source>
        <translation>%1 multiplie comme %2, qui est dans le tableau</translation>
    </message>
</context>
<context>
    <name>axscope::app::ComparisonTable</name>
    <message>
        <source>Error metrics and cost of the multipliers</source>
        <translation>Mesures d&apos;erreur et coût des multiplicateurs</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtre&#xa0;:</translation>
    </message>
    <message>
        <source>Part of a name, or a condition: mre &lt; 5 and cost &lt; 0.6</source>
        <translation>Partie d&apos;un nom, ou condition&#xa0;: mre &lt; 5 and cost &lt; 0.6</translation>
    </message>
    <message>
        <source>A word is part of a name. Conditions compare figures by &lt;, &lt;=, &gt;, &gt;=, = and !=, and texts (name, operands, structure, kernel) by ~ (contains), = and !=. Join them by and, or, not and brackets. Figures: %1.</source>
        <translation>Un mot est une partie d&apos;un nom. Les conditions comparent les mesures par &lt;, &lt;=, &gt;, &gt;=, = et !=, et les textes (name, operands, structure, kernel) par ~ (contient), = et !=. Reliez-les par and, or, not et des parenthèses. Mesures&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Adds multipliers to this table, not to the study</source>
        <translation>Ajoute des multiplicateurs à ce tableau, non à l&apos;étude</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>Colo&amp;nnes</translation>
    </message>
    <message>
        <source>Which columns the table has</source>
        <translation>Choix des colonnes du tableau</translation>
    </message>
    <message>
        <source>&amp;Show map</source>
        <translation>Affic&amp;her la carte</translation>
    </message>
    <message>
        <source>Add to the s&amp;tudy</source>
        <translation>Ajouter à l&apos;é&amp;tude</translation>
    </message>
    <message>
        <source>&amp;Remove from the table</source>
        <translation>&amp;Retirer du tableau</translation>
    </message>
    <message>
        <source>&amp;Hide map</source>
        <translation>&amp;Masquer la carte</translation>
    </message>
    <message>
        <source>The filter is not understood: %1</source>
        <translation>Le filtre n&apos;est pas compris&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n multiplier(s)</source>
        <translation>
            <numerusform>%n multiplicateur</numerusform>
            <numerusform>%n multiplicateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n multiplier(s)</source>
        <translation>
            <numerusform>%1 sur %n multiplicateur</numerusform>
            <numerusform>%1 sur %n multiplicateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>axscope::app::CoreText</name>
    <message>
        <source>Opening files</source>
        <translation>Ouverture des fichiers</translation>
    </message>
    <message>
        <source>Calibrating %1</source>
        <translation>Étalonnage de %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Exécution de %1</translation>
    </message>
    <message>
        <source>Importing product tables</source>
        <translation>Importation des tables de produits</translation>
    </message>
    <message>
        <source>Testing before retraining</source>
        <translation>Test avant le réentraînement</translation>
    </message>
    <message>
        <source>Choosing activation ranges</source>
        <translation>Choix des plages d&apos;activation</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Entraînement de %1</translation>
    </message>
    <message>
        <source>Energy of experts</source>
        <translation>Énergie des experts</translation>
    </message>
    <message>
        <source>one look-up per product, %1</source>
        <translation>une lecture de table par produit, %1</translation>
    </message>
    <message>
        <source>look-ups, unrolled, %1</source>
        <translation>lectures de table, déroulées, %1</translation>
    </message>
    <message>
        <source>look-ups in rows of products, %1</source>
        <translation>lectures dans des lignes de produits, %1</translation>
    </message>
    <message>
        <source>look-ups by byte shuffles, %1</source>
        <translation>lectures de table par permutations d&apos;octets, %1</translation>
    </message>
    <message>
        <source>sums of two nibbles&apos; products by byte shuffles, %1</source>
        <translation>sommes des produits de deux demi-octets par permutations d&apos;octets, %1</translation>
    </message>
    <message>
        <source>one int16 product and a residual of 16 x 16, %1</source>
        <translation>un produit int16 et un reste de 16 × 16, %1</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 product, %3</source>
        <translation>rang %1 en %2 produit int8, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 product, %3</source>
        <translation>rang %1 en %2 produit int16, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int8 products, %3</source>
        <translation>rang %1 en %2 produits int8, %3</translation>
    </message>
    <message>
        <source>rank %1 as %2 int16 products, %3</source>
        <translation>rang %1 en %2 produits int16, %3</translation>
    </message>
    <message>
        <source>the same products as %1</source>
        <translation>mêmes produits que %1</translation>
    </message>
    <message>
        <source>unsigned, used in sign-magnitude form</source>
        <translation>non signé, utilisé sous forme signe-valeur absolue</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 held out from them</source>
        <translation>Entraînement sur %1 images de %2, test sur %3 d&apos;entre elles mises de côté</translation>
    </message>
    <message>
        <source>Trains on %1 images of %2, tested on %3 of %4</source>
        <translation>Entraînement sur %1 images de %2, test sur %3 de %4</translation>
    </message>
    <message>
        <source>mean %1, std %2; device %3, %4 threads</source>
        <translation>moyenne %1, écart-type %2 ; périphérique %3, %4 threads</translation>
    </message>
    <message>
        <source>Before retraining: test top-1 %1 % with %2</source>
        <translation>Avant le réentraînement : top-1 de test %1 % avec %2</translation>
    </message>
    <message>
        <source>bits of a that meet bit %1 of b</source>
        <translation>bits de a qui rencontrent le bit %1 de b</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Every product as it is.</source>
        <translation>Chaque produit tel quel.</translation>
    </message>
    <message>
        <source>Operand truncation</source>
        <translation>Troncature des opérandes</translation>
    </message>
    <message>
        <source>The low bits of the operands are ignored: an exact multiplier of fewer bits.</source>
        <translation>Les bits de poids faible des opérandes sont ignorés : un multiplicateur exact de moins de bits.</translation>
    </message>
    <message>
        <source>low bits of operand a that are ignored</source>
        <translation>bits de poids faible de l&apos;opérande a qui sont ignorés</translation>
    </message>
    <message>
        <source>low bits of operand b that are ignored</source>
        <translation>bits de poids faible de l&apos;opérande b qui sont ignorés</translation>
    </message>
    <message>
        <source>Masked partial products</source>
        <translation>Produits partiels masqués</translation>
    </message>
    <message>
        <source>Of the 64 partial products a_i b_j those are formed whose bit i of mask j is set; they are added up exactly. All signed 8-bit circuits of EvoApproxLib (lite) have this form.</source>
        <translation>Parmi les 64 produits partiels a_i b_j, on forme ceux dont le bit i du masque j est à 1 ; ils sont additionnés exactement. Tous les circuits signés de 8 bits d&apos;EvoApproxLib (lite) ont cette forme.</translation>
    </message>
    <message>
        <source>bits of a that meet bit 7 of b, the sign bit of signed operands</source>
        <translation>bits de a qui rencontrent le bit 7 de b, le bit de signe des opérandes signés</translation>
    </message>
    <message>
        <source>Broken array</source>
        <translation>Réseau tronqué (broken array)</translation>
    </message>
    <message>
        <source>Carry-save adder cells of the array multiplier are left out, by rows (horizontal break level) and by columns (vertical break level), and their outputs count 0.</source>
        <translation>Des cellules d&apos;addition à sauvegarde de retenue du multiplicateur en réseau sont omises, par lignes (horizontal break level) et par colonnes (vertical break level), et leurs sorties valent 0.</translation>
    </message>
    <message>
        <source>horizontal break level: rows left out, the low bits of a</source>
        <translation>horizontal break level : lignes omises, les bits de poids faible de a</translation>
    </message>
    <message>
        <source>vertical break level: columns left out, the low bits of the product</source>
        <translation>vertical break level : colonnes omises, les bits de poids faible du produit</translation>
    </message>
    <message>
        <source>Product truncation</source>
        <translation>Troncature du produit</translation>
    </message>
    <message>
        <source>The product&apos;s low t bits are left out, and all columns of partial products more than k to the right of its last bit are not formed; a constant or the next column can make up for them.</source>
        <translation>Les t bits de poids faible du produit sont omis, et toutes les colonnes de produits partiels situées à plus de k à droite de son dernier bit ne sont pas formées ; une constante ou la colonne suivante peut les compenser.</translation>
    </message>
    <message>
        <source>low bits of the product that are left out</source>
        <translation>bits de poids faible du produit qui sont omis</translation>
    </message>
    <message>
        <source>guard columns formed beyond them (t or more: all, the exact product cut)</source>
        <translation>colonnes de garde formées au-delà (t ou plus : toutes, le produit exact tronqué)</translation>
    </message>
    <message>
        <source>what makes up for the columns that are not formed</source>
        <translation>ce qui compense les colonnes non formées</translation>
    </message>
    <message>
        <source>DRUM</source>
        <translation>DRUM</translation>
    </message>
    <message>
        <source>Dynamic range unbiased multiplier: k bits of each operand from its leading one on, the last one set to 1, go through a k x k multiplier; the product is shifted back.</source>
        <translation>Dynamic range unbiased multiplier : k bits de chaque opérande à partir de son premier 1, le dernier mis à 1, passent par un multiplicateur k × k ; le produit est décalé en retour.</translation>
    </message>
    <message>
        <source>bits kept of each operand</source>
        <translation>bits gardés de chaque opérande</translation>
    </message>
    <message>
        <source>RoBA</source>
        <translation>RoBA</translation>
    </message>
    <message>
        <source>Rounding-based approximate multiplier: with the operands rounded to powers of two, ar b + br a - ar br. Sign-magnitude form is the paper&apos;s S-RoBA.</source>
        <translation>Rounding-based approximate multiplier : avec les opérandes arrondis à des puissances de deux, ar b + br a - ar br. La forme signe-valeur absolue est le S-RoBA de l&apos;article.</translation>
    </message>
    <message>
        <source>Mitchell logarithmic</source>
        <translation>Mitchell, logarithmique</translation>
    </message>
    <message>
        <source>Logarithms of the operands, linear between powers of two, are added, and the antilogarithm is taken the same way.</source>
        <translation>Les logarithmes des opérandes, linéaires entre puissances de deux, sont additionnés, et l&apos;antilogarithme est pris de la même manière.</translation>
    </message>
    <message>
        <source>Iterated logarithmic (ILM)</source>
        <translation>Logarithmique itéré (ILM)</translation>
    </message>
    <message>
        <source>Mitchell&apos;s numbers without the carry between fractions; each further block multiplies what the one before left out. Exact once an operand has no more ones than there are blocks.</source>
        <translation>Les nombres de Mitchell sans la retenue entre parties fractionnaires ; chaque bloc supplémentaire multiplie ce que le précédent a omis. Exact dès qu&apos;un opérande n&apos;a pas plus de 1 qu&apos;il n&apos;y a de blocs.</translation>
    </message>
    <message>
        <source>blocks: the basic one and i - 1 corrections</source>
        <translation>blocs : celui de base et i - 1 corrections</translation>
    </message>
    <message>
        <source>Kulkarni 2x2</source>
        <translation>Kulkarni 2x2</translation>
    </message>
    <message>
        <source>Built of 2 x 2 bit blocks that give 7 for 3 x 3; adders are exact.</source>
        <translation>Fait de blocs de 2 × 2 bits qui donnent 7 pour 3 × 3 ; les additionneurs sont exacts.</translation>
    </message>
    <message>
        <source>Booth with truncated columns</source>
        <translation>Booth à colonnes tronquées</translation>
    </message>
    <message>
        <source>Radix-4 Booth rows of a, chosen by digits of b, without their bits in the low t columns, in the style of fixed-width multipliers; a constant or the last column left out can make up for them.</source>
        <translation>Lignes de Booth en base 4 de a, choisies par les chiffres de b, sans leurs bits dans les t colonnes de poids faible, à la manière des multiplicateurs à largeur fixe ; une constante ou la dernière colonne omise peut les compenser.</translation>
    </message>
    <message>
        <source>low columns that are not formed</source>
        <translation>colonnes de poids faible qui ne sont pas formées</translation>
    </message>
    <message>
        <source>Lower-part-OR accumulation</source>
        <translation>Accumulation par OU de la partie basse</translation>
    </message>
    <message>
        <source>Rows of partial products are added one after the other by lower-part-OR adders: the low l bits are joined by OR, the rest is added exactly.</source>
        <translation>Les lignes de produits partiels sont additionnées l&apos;une après l&apos;autre par des additionneurs à OU de la partie basse : les l bits de poids faible sont réunis par OU, le reste est additionné exactement.</translation>
    </message>
    <message>
        <source>low bits joined by OR</source>
        <translation>bits de poids faible réunis par OU</translation>
    </message>
    <message>
        <source>AND of the highest of these bits carries into the upper part</source>
        <translation>le ET des plus hauts de ces bits donne la retenue vers la partie haute</translation>
    </message>
    <message>
        <source>Stuck bits</source>
        <translation>Bits collés</translation>
    </message>
    <message>
        <source>The exact product with some of its 16 bits stuck at 0 or at 1 for all operands; 1 wins where both are asked for.</source>
        <translation>Le produit exact dont certains des 16 bits sont collés à 0 ou à 1 pour tous les opérandes ; 1 l&apos;emporte là où les deux sont demandés.</translation>
    </message>
    <message>
        <source>bits of the product stuck at 0</source>
        <translation>bits du produit collés à 0</translation>
    </message>
    <message>
        <source>bits of the product stuck at 1</source>
        <translation>bits du produit collés à 1</translation>
    </message>
    <message>
        <source>Random faults</source>
        <translation>Fautes aléatoires</translation>
    </message>
    <message>
        <source>A memory of exact products in which each bit is faulty with the same chance, drawn by a generator of whole numbers: the same faults on every machine.</source>
        <translation>Une mémoire de produits exacts dont chaque bit est fautif avec la même probabilité, tirée par un générateur d&apos;entiers : les mêmes fautes sur toute machine.</translation>
    </message>
    <message>
        <source>start of the generator</source>
        <translation>graine du générateur</translation>
    </message>
    <message>
        <source>faulty bits per million bits of the table</source>
        <translation>bits fautifs par million de bits de la table</translation>
    </message>
    <message>
        <source>bits of the product that can be faulty</source>
        <translation>bits du produit qui peuvent être fautifs</translation>
    </message>
    <message>
        <source>what a fault does to its bit</source>
        <translation>ce qu&apos;une faute fait à son bit</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>operands truncated by %1</source>
        <translation>opérandes tronqués de %1</translation>
    </message>
    <message>
        <source>operand a truncated by %1</source>
        <translation>opérande a tronqué de %1</translation>
    </message>
    <message>
        <source>operand b truncated by %1</source>
        <translation>opérande b tronqué de %1</translation>
    </message>
    <message>
        <source>operands truncated: a by %1, b by %2</source>
        <translation>opérandes tronqués : a de %1, b de %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>partial products dropped: masks %1</source>
        <translation>produits partiels supprimés : masques %1</translation>
    </message>
    <message>
        <source>dense</source>
        <comment>topology</comment>
        <translation>dense</translation>
    </message>
    <message>
        <source>hard</source>
        <comment>topology</comment>
        <translation>dur</translation>
    </message>
    <message>
        <source>soft</source>
        <comment>topology</comment>
        <translation>souple</translation>
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
        <translation>signe-valeur absolue</translation>
    </message>
    <message>
        <source>operands swapped</source>
        <translation>opérandes échangés</translation>
    </message>
    <message>
        <source>plus %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>moins %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataSection</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images in a &amp;folder</source>
        <translation>Images d&apos;un &amp;dossier</translation>
    </message>
    <message>
        <source>Ra&amp;ndom images</source>
        <translation>Images a&amp;léatoires</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Choisir le dossier des images</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Uniform noise with random labels. Good for trying things out: layer errors and speed can be looked at, accuracy means nothing.</source>
        <translation>Bruit uniforme avec étiquettes aléatoires. Pratique pour essayer&#xa0;: on peut examiner les erreurs par couche et la vitesse, l&apos;exactitude n&apos;a aucun sens.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Noise with random labels: accuracy means nothing here. Use it to try things out.</source>
        <translation>Bruit avec étiquettes aléatoires&#xa0;: l&apos;exactitude n&apos;a ici aucun sens. À utiliser pour essayer.</translation>
    </message>
    <message>
        <source>Use images in a folder</source>
        <translation>Utiliser les images d&apos;un dossier</translation>
    </message>
    <message>
        <source>Use random images</source>
        <translation>Utiliser des images aléatoires</translation>
    </message>
    <message>
        <source>Change the data folder</source>
        <translation>Changer le dossier de données</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>Changer le sous-ensemble</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>Changer la graine</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Examen …</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>no images found</source>
        <translation>aucune image trouvée</translation>
    </message>
    <message>
        <source>&amp;Sample images</source>
        <translation>Images d&apos;e&amp;xemple</translation>
    </message>
    <message>
        <source>Painted images that come with Axscope: 20 classes, 32 × 32 pixels</source>
        <translation>Images peintes fournies avec Axscope&#xa0;: 20 classes, 32 × 32 pixels</translation>
    </message>
    <message>
        <source>Painted 32 × 32 images that come with Axscope: stripes, dots, polygons, curves and tiles, four classes of each, varied in place, turn, light, clutter and noise. For networks that were trained on them; Help shows examples.</source>
        <translation>Images peintes de 32 × 32 pixels fournies avec Axscope&#xa0;: rayures, points, polygones, courbes et pavages, quatre classes de chaque, variant en position, rotation, lumière, encombrement et bruit. Pour les réseaux entraînés sur elles&#xa0;; l&apos;aide en montre des exemples.</translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG images for each class; which of them is told from what lies there.</source>
        <translation>CIFAR-10 et CIFAR-100 (version binaire ou Python), Tiny ImageNet, ou un dossier d&apos;images JPEG et PNG par classe&#xa0;; le format est reconnu d&apos;après le contenu.</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Partie du jeu de données</translation>
    </message>
    <message>
        <source>Use sample images</source>
        <translation>Utiliser les images d&apos;exemple</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1 : %2 images</translation>
    </message>
</context>
<context>
    <name>axscope::app::DataWindow</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>Copier en &amp;LaTeX</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Data of “%1”</source>
        <translation>Données de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>axscope::app::DependencePage</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1: I = %2 bits, purity %3</source>
        <translation>%1&#xa0;: I = %2 bits, pureté %3</translation>
    </message>
    <message>
        <source>%1: I = %2 bits</source>
        <translation>%1&#xa0;: I = %2 bits</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Les décisions image par image n&apos;ont pas été conservées pour cette exécution.</translation>
    </message>
    <message>
        <source>Difference, %1 − %2, %3</source>
        <translation>Différence, %1 − %2, %3</translation>
    </message>
    <message>
        <source>Change of the share</source>
        <translation>Variation de la part</translation>
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
        <translation>int8 face à float</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A&#xa0;: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
    <message>
        <source>cumulative and isolated error</source>
        <translation>erreur cumulée et isolée</translation>
    </message>
    <message>
        <source>isolated error</source>
        <translation>erreur isolée</translation>
    </message>
    <message>
        <source>cumulative error</source>
        <translation>erreur cumulée</translation>
    </message>
    <message>
        <source>%1 over depth</source>
        <translation>%1 selon la profondeur</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>couches depuis l&apos;entrée</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>par profondeur</translation>
    </message>
    <message>
        <source>%1, isolated</source>
        <translation>%1, isolée</translation>
    </message>
    <message>
        <source>%1, cumulative</source>
        <translation>%1, cumulée</translation>
    </message>
    <message>
        <source>%1 (mean of %2 experts)</source>
        <translation>%1 (moyenne de %2 experts)</translation>
    </message>
    <message>
        <source>%1 (exact: no error)</source>
        <translation>%1 (exact&#xa0;: aucune erreur)</translation>
    </message>
    <message>
        <source>%1 (exact in %2 of %3 layers)</source>
        <translation>%1 (exact dans %2 couches sur %3)</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>cumulée</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isolée</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignControls</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Partial products that are formed (rows: bits of b, columns: bits of a; a number is the exponent of the weight):</source>
        <translation>Produits partiels formés (lignes&#xa0;: bits de b, colonnes&#xa0;: bits de a&#xa0;; un nombre est l&apos;exposant du poids)&#xa0;:</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Unsigned: 0..255. Signed: two&apos;s complement in the circuit itself. Sign-magnitude: the unsigned circuit on |a| and |b|, the sign put back</source>
        <translation>Non signé&#xa0;: 0..255. Signé&#xa0;: complément à deux dans le circuit même. Signe-valeur absolue&#xa0;: le circuit non signé sur |a| et |b|, puis le signe rétabli</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>sign-magnitude</source>
        <translation>signe-valeur absolue</translation>
    </message>
    <message>
        <source>&amp;Operands:</source>
        <translation>&amp;Opérandes&#xa0;:</translation>
    </message>
</context>
<context>
    <name>axscope::app::DesignPage</name>
    <message>
        <source>&amp;Family:</source>
        <translation>&amp;Famille&#xa0;:</translation>
    </message>
    <message>
        <source>Redo the change of the design</source>
        <translation>Rétablir la modification de la conception</translation>
    </message>
    <message>
        <source>Undo the change of the design</source>
        <translation>Annuler la modification de la conception</translation>
    </message>
    <message>
        <source>Start from a multiplier</source>
        <translation>Partir d&apos;un multiplicateur</translation>
    </message>
    <message>
        <source>Takes the parameters of a circuit of the catalogue, or of a multiplier of the study that is a member of a family</source>
        <translation>Reprend les paramètres d&apos;un circuit du catalogue, ou d&apos;un multiplicateur de l&apos;étude qui appartient à une famille</translation>
    </message>
    <message>
        <source>Start from a multiplier …</source>
        <translation>Partir d&apos;un multiplicateur …</translation>
    </message>
    <message>
        <source>The design&apos;s name, wherever one is asked for: in a study and on the command line</source>
        <translation>Le nom de la conception, partout où il en faut un&#xa0;: dans une étude et en ligne de commande</translation>
    </message>
    <message>
        <source>&amp;Export table …</source>
        <translation>&amp;Exporter la table …</translation>
    </message>
    <message>
        <source>Writes the 65,536 products as .npy, .bin, C header or .csv</source>
        <translation>Écrit les 65&#xa0;536 produits en .npy, .bin, en-tête C ou .csv</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>The design is computed as soon as it can be seen.</source>
        <translation>La conception est calculée dès qu&apos;elle peut être vue.</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Partir de %1</translation>
    </message>
    <message>
        <source>In the study</source>
        <translation>Dans l&apos;étude</translation>
    </message>
    <message>
        <source>&amp;Add to study</source>
        <translation>&amp;Ajouter à l&apos;étude</translation>
    </message>
    <message>
        <source>The study has this multiplier in its list</source>
        <translation>L&apos;étude a ce multiplicateur dans sa liste</translation>
    </message>
    <message>
        <source>Adds the design to the multipliers of the study, chosen for the next run</source>
        <translation>Ajoute la conception aux multiplicateurs de l&apos;étude, choisie pour la prochaine exécution</translation>
    </message>
    <message>
        <source>Export the table of %1</source>
        <translation>Exporter la table de %1</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>Tableau NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Bare numbers (*.bin)</source>
        <translation>Nombres bruts (*.bin)</translation>
    </message>
    <message>
        <source>C header (*.h)</source>
        <translation>En-tête C (*.h)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>%1 was not written: use .npy, .bin, .h or .csv</source>
        <translation>%1 n&apos;a pas été écrit&#xa0;: utilisez .npy, .bin, .h ou .csv</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
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
        <translation>isolée</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>cumulée</translation>
    </message>
    <message>
        <source>SQNR of each layer (%1), B − A: above 0 B is more exact</source>
        <translation>SQNR de chaque couche (%1), B − A&#xa0;: au-dessus de 0, B est plus exact</translation>
    </message>
    <message>
        <source>Relative error of each layer (%1), B − A: below 0 B is more exact</source>
        <translation>Erreur relative de chaque couche (%1), B − A&#xa0;: au-dessous de 0, B est plus exact</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>couches depuis l&apos;entrée</translation>
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
        <translation>moyenne des experts</translation>
    </message>
    <message>
        <source>B − A, experts faint beside their mean</source>
        <translation>B − A, experts estompés à côté de leur moyenne</translation>
    </message>
    <message>
        <source>Shift rate of each MoE layer, B − A: above 0 B moves more decisions</source>
        <translation>Taux de déplacement de chaque couche MoE, B − A&#xa0;: au-dessus de 0, B déplace plus de décisions</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>Couche MoE</translation>
    </message>
    <message>
        <source>Shift rate, B − A</source>
        <translation>Taux de déplacement, B − A</translation>
    </message>
    <message>
        <source>Load of each expert, B − A</source>
        <translation>Charge de chaque expert, B − A</translation>
    </message>
    <message>
        <source>Share of choices, B − A</source>
        <translation>Part des choix, B − A</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy of each class, B − A: below 0 B loses</source>
        <translation>Exactitude top-1 de chaque classe, B − A&#xa0;: au-dessous de 0, B perd</translation>
    </message>
    <message>
        <source>Class, by difference</source>
        <translation>Classe, par différence</translation>
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
        <translation>Cumulée</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isolée</translation>
    </message>
    <message>
        <source>Cumulative: each layer gets what the layers before it made of the image. Isolated: it gets the reference&apos;s input, so that only its own multipliers speak.</source>
        <translation>Cumulée&#xa0;: chaque couche reçoit ce que les couches précédentes ont fait de l&apos;image. Isolée&#xa0;: elle reçoit l&apos;entrée de la référence, de sorte que seuls ses propres multiplicateurs interviennent.</translation>
    </message>
    <message>
        <source>&amp;Errors:</source>
        <translation>&amp;Erreurs&#xa0;:</translation>
    </message>
    <message>
        <source>There is no difference to draw for this view: look at A and B side by side.</source>
        <translation>Il n&apos;y a pas de différence à tracer pour cette vue&#xa0;: regardez A et B côte à côte.</translation>
    </message>
    <message>
        <source>Choose two runs, A and B, to see their difference.</source>
        <translation>Choisissez deux exécutions, A et B, pour voir leur différence.</translation>
    </message>
    <message>
        <source>A and B have no layer in common.</source>
        <translation>A et B n&apos;ont aucune couche en commun.</translation>
    </message>
    <message>
        <source>A and B must both have experts for their routing to be compared.</source>
        <translation>A et B doivent tous deux avoir des experts pour que leur routage soit comparé.</translation>
    </message>
    <message>
        <source>A and B have no MoE layer of the same name and size in common.</source>
        <translation>A et B n&apos;ont en commun aucune couche MoE de même nom et de même taille.</translation>
    </message>
    <message>
        <source>The classes can be compared where A and B saw the same labelled images and the study holds what became of each.</source>
        <translation>Les classes peuvent être comparées si A et B ont vu les mêmes images étiquetées et si l&apos;étude contient le résultat de chacune.</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropOverlay</name>
    <message>
        <source>Drop to add to the study</source>
        <translation>Déposer pour ajouter à l&apos;étude</translation>
    </message>
    <message>
        <source>Checkpoints (.safetensors, .index.json, .pt, .pth), product tables (.npy, .bin, .txt, .csv, .h), circuits (.c, .v), a folder of images, a ranges file (.json) or a study (.axs)</source>
        <translation>Checkpoints (.safetensors, .index.json, .pt, .pth), tables de produits (.npy, .bin, .txt, .csv, .h), circuits (.c, .v), un dossier d&apos;images, un fichier de plages (.json) ou une étude (.axs)</translation>
    </message>
</context>
<context>
    <name>axscope::app::DropScale</name>
    <message>
        <source>Colour of a cell: top-1 accuracy lost in percentage points, multipliers against int8 and int8 against float</source>
        <translation>Couleur d&apos;une cellule : exactitude top-1 perdue en points de pourcentage, multiplicateurs contre int8 et int8 contre float</translation>
    </message>
    <message>
        <source>Legend: from no accuracy lost to %1 points or more</source>
        <translation>Légende : d&apos;aucune exactitude perdue à %1 points ou plus</translation>
    </message>
    <message>
        <source>Top-1 lost, percentage points</source>
        <translation>Top-1 perdu, points de pourcentage</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
</context>
<context>
    <name>axscope::app::EmulationSection</name>
    <message>
        <source>What is approximated</source>
        <translation>Ce qui est approché</translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation>&amp;Première couche</translation>
    </message>
    <message>
        <source>Layer of the class &amp;scores</source>
        <translation>Couche des &amp;scores de classe</translation>
    </message>
    <message>
        <source>Ro&amp;uters</source>
        <translation>Ro&amp;uteurs</translation>
    </message>
    <message>
        <source>Attention &amp;products</source>
        <translation>Produits d&apos;&amp;attention</translation>
    </message>
    <message>
        <source>Assignment file (.json)</source>
        <translation>Fichier d&apos;affectation (.json)</translation>
    </message>
    <message>
        <source>Choose a file that gives layers multipliers of their own</source>
        <translation>Choisir un fichier qui donne à des couches leurs propres multiplicateurs</translation>
    </message>
    <message>
        <source>The layer that sees the images goes through the multiplier too</source>
        <translation>La couche qui voit les images passe aussi par le multiplicateur</translation>
    </message>
    <message>
        <source>The last layer goes through the multiplier too</source>
        <translation>La dernière couche passe aussi par le multiplicateur</translation>
    </message>
    <message>
        <source>The scores that choose experts are computed by the multiplier, not in float32</source>
        <translation>Les scores qui choisissent les experts sont calculés par le multiplicateur, non en float32</translation>
    </message>
    <message>
        <source>Q times K and A times V are computed by the multiplier, not in float32</source>
        <translation>Q fois K et A fois V sont calculés par le multiplicateur, non en float32</translation>
    </message>
    <message>
        <source>Exact in int8</source>
        <translation>Exact en int8</translation>
    </message>
    <message>
        <source>In float32</source>
        <translation>En float32</translation>
    </message>
    <message>
        <source>How layers are computed that are not approximated</source>
        <translation>Calcul des couches qui ne sont pas approchées</translation>
    </message>
    <message>
        <source>Activation × weight</source>
        <translation>Activation × poids</translation>
    </message>
    <message>
        <source>Weight × activation</source>
        <translation>Poids × activation</translation>
    </message>
    <message>
        <source>Which operand is the multiplier&apos;s first: many multipliers do not commute</source>
        <translation>Quel opérande est le premier du multiplicateur&#xa0;: beaucoup de multiplicateurs ne sont pas commutatifs</translation>
    </message>
    <message>
        <source>Through the multiplier</source>
        <translation>Par le multiplicateur</translation>
    </message>
    <message>
        <source>Skipped: adds 0</source>
        <translation>Ignoré&#xa0;: ajoute 0</translation>
    </message>
    <message>
        <source>Some multipliers do not return 0 for 0 × w; hardware may skip the padding</source>
        <translation>Certains multiplicateurs ne renvoient pas 0 pour 0 × w&#xa0;; le matériel peut ignorer le remplissage</translation>
    </message>
    <message>
        <source>One scale per channel</source>
        <translation>Une échelle par canal</translation>
    </message>
    <message>
        <source>One scale per layer</source>
        <translation>Une échelle par couche</translation>
    </message>
    <message>
        <source>How the weights are rounded to 8 bits</source>
        <translation>Façon d&apos;arrondir les poids à 8 bits</translation>
    </message>
    <message>
        <source>Folded into the weights</source>
        <translation>Intégrée aux poids</translation>
    </message>
    <message>
        <source>Separate, in float32</source>
        <translation>À part, en float32</translation>
    </message>
    <message>
        <source>Folding changes the weights before they are rounded</source>
        <translation>L&apos;intégration modifie les poids avant leur arrondi</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Le reste</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Norm. par lots</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Affectation</translation>
    </message>
    <message>
        <source>Change what is approximated</source>
        <translation>Changer ce qui est approché</translation>
    </message>
    <message>
        <source>Change how the rest is computed</source>
        <translation>Changer le calcul du reste</translation>
    </message>
    <message>
        <source>Change the operand order</source>
        <translation>Changer l&apos;ordre des opérandes</translation>
    </message>
    <message>
        <source>Change the padding</source>
        <translation>Changer le remplissage</translation>
    </message>
    <message>
        <source>Change the scales of the weights</source>
        <translation>Changer les échelles des poids</translation>
    </message>
    <message>
        <source>Change the batch norm</source>
        <translation>Changer la normalisation par lots</translation>
    </message>
    <message>
        <source>Change the assignment file</source>
        <translation>Changer le fichier d&apos;affectation</translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation>Par type de couche</translation>
    </message>
    <message numerus="yes">
        <source>and %n rule(s) of the study file</source>
        <translation>
            <numerusform>et %n règle du fichier d&apos;étude</numerusform>
            <numerusform>et %n règles du fichier d&apos;étude</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorColors</name>
    <message>
        <source>%1 dB</source>
        <translation>%1&#xa0;dB</translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation>%1&#xa0;% et moins</translation>
    </message>
    <message>
        <source>%1 dB and more</source>
        <translation>%1&#xa0;dB et plus</translation>
    </message>
    <message>
        <source>%1 % and more</source>
        <translation>%1&#xa0;% et plus</translation>
    </message>
    <message>
        <source>0 and less</source>
        <translation>0 et moins</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapFigure</name>
    <message>
        <source>Error of %1</source>
        <translation>Erreur de %1</translation>
    </message>
    <message>
        <source>Heat map of the error of %1 over both operands, colours from -%2 to %2</source>
        <translation>Carte de chaleur de l&apos;erreur de %1 selon les deux opérandes, couleurs de -%2 à %2</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>Erreur e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>unités du produit</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>Poids b</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>code entier</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>Activation a</translation>
    </message>
    <message>
        <source>%1: a = %2, b = %3, exact %4, product %5, error %6</source>
        <translation>%1&#xa0;: a = %2, b = %3, exact %4, produit %5, erreur %6</translation>
    </message>
    <message>
        <source>, relative error %1</source>
        <translation>, erreur relative %1</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 moins %2</translation>
    </message>
    <message>
        <source>Heat map of the products of %1 minus those of %2 over both operands, colours from -%3 to %3</source>
        <translation>Carte de chaleur des produits de %1 moins ceux de %2 selon les deux opérandes, couleurs de -%3 à %3</translation>
    </message>
    <message>
        <source>a = %1, b = %2: %3 gives %4, %5 gives %6, difference %7</source>
        <translation>a = %1, b = %2&#xa0;: %3 donne %4, %5 donne %6, différence %7</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>Différence d</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
</context>
<context>
    <name>axscope::app::ErrorMapGrid</name>
    <message>
        <source>In brackets: the error relative to the magnitude of the exact product</source>
        <translation>Entre parenthèses&#xa0;: l&apos;erreur rapportée à la valeur absolue du produit exact</translation>
    </message>
    <message>
        <source>&amp;Same scale</source>
        <translation>Même é&amp;chelle</translation>
    </message>
    <message>
        <source>One colour scale for all, so that sizes compare; otherwise each multiplier fills its own</source>
        <translation>Une seule échelle de couleurs pour tous, afin de comparer les grandeurs&#xa0;; sinon, chaque multiplicateur occupe toute la sienne</translation>
    </message>
    <message>
        <source>Operands whose products are written below the maps; a click into a map takes those there</source>
        <translation>Opérandes dont les produits sont indiqués sous les cartes&#xa0;; un clic dans une carte y reprend ceux de cet endroit</translation>
    </message>
    <message>
        <source>Operand &amp;a:</source>
        <translation>Opérande &amp;a&#xa0;:</translation>
    </message>
    <message>
        <source>Operand &amp;b:</source>
        <translation>Opérande &amp;b&#xa0;:</translation>
    </message>
    <message>
        <source>Point at the map to read products.</source>
        <translation>Pointez la carte pour lire les produits.</translation>
    </message>
    <message>
        <source>a = %1, b = %2: no operands of this multiplier (%3 to %4)</source>
        <translation>a = %1, b = %2&#xa0;: ce ne sont pas des opérandes de ce multiplicateur (%3 à %4)</translation>
    </message>
    <message>
        <source>a = %1, b = %2: exact %3, product %4, error %5</source>
        <translation>a = %1, b = %2&#xa0;: exact %3, produit %4, erreur %5</translation>
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
        <translation>RMSE relative</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Similarité cosinus</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Signal to quantisation noise ratio, 20 log₁₀(|y| / |y − ỹ|) in dB, over all outputs y of the layer</source>
        <translation>Rapport signal sur bruit de quantification, 20 log₁₀(|y| / |y − ỹ|) en dB, sur toutes les sorties y de la couche</translation>
    </message>
    <message>
        <source>Root of the mean squared error over the standard deviation of the reference&apos;s outputs y</source>
        <translation>Racine de l&apos;erreur quadratique moyenne divisée par l&apos;écart-type des sorties y de la référence</translation>
    </message>
    <message>
        <source>Mean squared error, mean of (ỹ − y)², in squared units of the activation</source>
        <translation>Erreur quadratique moyenne, moyenne de (ỹ − y)², en unités d&apos;activation au carré</translation>
    </message>
    <message>
        <source>Cosine of the angle between the outputs, y·ỹ / (|y| |ỹ|): 1 where they point the same way</source>
        <translation>Cosinus de l&apos;angle entre les sorties, y·ỹ / (|y| |ỹ|)&#xa0;: 1 si elles pointent dans la même direction</translation>
    </message>
    <message>
        <source>Mean error, mean of (ỹ − y), in units of the activation</source>
        <translation>Erreur moyenne, moyenne de (ỹ − y), en unités d&apos;activation</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>unités d&apos;activation²</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Erreur moyenne</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>unités d&apos;activation</translation>
    </message>
    <message>
        <source>SQNR dB</source>
        <translation>SQNR dB</translation>
    </message>
    <message>
        <source>RMSE/std %</source>
        <translation>RMSE/std&#xa0;%</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>Lowest SQNR of the layers below</source>
        <translation>SQNR le plus bas des couches ci-dessous</translation>
    </message>
    <message>
        <source>Largest relative RMSE of the layers below</source>
        <translation>Plus grande RMSE relative des couches ci-dessous</translation>
    </message>
    <message>
        <source>Largest MSE of the layers below</source>
        <translation>Plus grande MSE des couches ci-dessous</translation>
    </message>
    <message>
        <source>Lowest cosine similarity of the layers below</source>
        <translation>Plus basse similarité cosinus des couches ci-dessous</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>Plus grand biais des couches ci-dessous</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExpertPathFigure</name>
    <message>
        <source>Experts chosen in %1 MoE layers by %2 runs</source>
        <translation>Experts choisis dans %1 couches MoE par %2 exécutions</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>Couche MoE</translation>
    </message>
    <message>
        <source>Expert (index)</source>
        <translation>Expert (indice)</translation>
    </message>
    <message>
        <source>%1, expert %2: gate of %3 %4</source>
        <translation>%1, expert %2&#xa0;: porte de %3 %4</translation>
    </message>
    <message>
        <source>; chosen by %1</source>
        <translation>&#xa0;; choisi par %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>gate of %1</source>
        <translation>porte de %1</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>choisi par %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportAllDialog</name>
    <message>
        <source>Browse …</source>
        <translation>Parcourir …</translation>
    </message>
    <message>
        <source>Res&amp;ults as JSON and CSV</source>
        <translation>Rés&amp;ultats en JSON et CSV</translation>
    </message>
    <message>
        <source>T&amp;ables for papers as LaTeX, Markdown and CSV</source>
        <translation>T&amp;ableaux pour publications en LaTeX, Markdown et CSV</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Run the study first</source>
        <translation>Exécutez d&apos;abord l&apos;étude</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier :</translation>
    </message>
    <message>
        <source>Plots as:</source>
        <translation>Tracés en :</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>Et :</translation>
    </message>
    <message>
        <source>Folder for the plots</source>
        <translation>Dossier des tracés</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>Il n&apos;y a pas encore de tracés&#xa0;: choisissez des multiplicateurs ou exécutez l&apos;étude.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choisissez au moins un format.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n plot file(s) will be written, and manifest.json, which says what every file is. Files of the same name are replaced.</source>
        <translation>
            <numerusform>%n fichier de tracé sera écrit, ainsi que manifest.json, qui dit ce qu&apos;est chaque fichier. Les fichiers de même nom sont remplacés.</numerusform>
            <numerusform>%n fichiers de tracés seront écrits, ainsi que manifest.json, qui dit ce qu&apos;est chaque fichier. Les fichiers de même nom sont remplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written. %1</source>
        <translation>
            <numerusform>%n fichier n&apos;a pas pu être écrit. %1</numerusform>
            <numerusform>%n fichiers n&apos;ont pas pu être écrits. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>PDF, vector graphics</source>
        <translation>PDF, graphique vectoriel</translation>
    </message>
    <message>
        <source>SVG, vector graphics</source>
        <translation>SVG, graphique vectoriel</translation>
    </message>
    <message>
        <source>PNG, picture</source>
        <translation>PNG, image</translation>
    </message>
    <message>
        <source>CSV, the numbers behind the plot</source>
        <translation>CSV, les nombres derrière le tracé</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Parco&amp;urir…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>Preview of the exported figure</source>
        <translation>Aperçu de la figure exportée</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy what the preview shows</source>
        <translation>Copier ce que montre l&apos;aperçu</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>F&amp;ichier&#xa0;:</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Non enregistré. %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Fichiers %1 (*.%2)</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 lignes, %2 colonnes</translation>
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
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images, paired</source>
        <translation>Top-1, points de pourcentage avec intervalles à 95&#xa0;%&#xa0;; %1 images, appariées</translation>
    </message>
    <message>
        <source>Top-1, percentage points with 95 % intervals; %1 images</source>
        <translation>Top-1, points de pourcentage avec intervalles à 95&#xa0;%&#xa0;; %1 images</translation>
    </message>
    <message>
        <source>What the abstract of AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026) finds, asked of each architecture of this study. What a 95 % interval cannot tell from nothing counts as noise.</source>
        <translation>Ce que constate le résumé d’AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026), vérifié pour chaque architecture de cette étude. Ce qu’un intervalle à 95 % ne distingue pas de rien compte comme du bruit.</translation>
    </message>
</context>
<context>
    <name>axscope::app::Findings</name>
    <message>
        <source>Retrained networks: %1 with full recovery, %2 with partial, %3 with none. Combinations measured without retraining: %4.</source>
        <translation>Réseaux réentraînés&#xa0;: %1 avec récupération complète, %2 avec récupération partielle, %3 sans récupération. Combinaisons mesurées sans réentraînement&#xa0;: %4.</translation>
    </message>
    <message>
        <source>full</source>
        <comment>recovery</comment>
        <translation>complète</translation>
    </message>
    <message>
        <source>partial</source>
        <comment>recovery</comment>
        <translation>partielle</translation>
    </message>
    <message>
        <source>none</source>
        <comment>recovery</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>verdict</comment>
        <translation>se vérifie</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>verdict</comment>
        <translation>ne se vérifie pas</translation>
    </message>
    <message>
        <source>within noise</source>
        <comment>verdict</comment>
        <translation>dans le bruit</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>verdict</comment>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>Without retraining, the dense network loses least.</source>
        <translation>Sans réentraînement, le réseau dense perd le moins.</translation>
    </message>
    <message>
        <source>Without retraining, all topologies lose comparably.</source>
        <translation>Sans réentraînement, toutes les topologies perdent autant, à peu de chose près.</translation>
    </message>
    <message>
        <source>Retraining recovers the whole loss, with every multiplier and in every topology.</source>
        <translation>Le réentraînement récupère toute la perte, avec chaque multiplicateur et dans chaque topologie.</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss; aggressive ones&apos; only with cluster routing.</source>
        <translation>Le réentraînement récupère la perte des multiplicateurs modérés&#xa0;; celle des agressifs, seulement avec le routage par clusters.</translation>
    </message>
    <message>
        <source>Retraining recovers moderate multipliers&apos; loss, and not that of aggressive ones.</source>
        <translation>Le réentraînement récupère la perte des multiplicateurs modérés, et non celle des agressifs.</translation>
    </message>
    <message>
        <source>How much of the loss retraining recovers varies with topology and multiplier.</source>
        <translation>La part de la perte que le réentraînement récupère varie selon la topologie et le multiplicateur.</translation>
    </message>
    <message>
        <source>With aggressive multipliers, hard MoE is more accurate than dense at equal cost.</source>
        <translation>Avec des multiplicateurs agressifs, le MoE dur est plus exact que le réseau dense à coût égal.</translation>
    </message>
    <message>
        <source>No dense network of this architecture was measured.</source>
        <translation>Aucun réseau dense de cette architecture n&apos;a été mesuré.</translation>
    </message>
    <message>
        <source>No hard mixture of experts of this architecture was measured.</source>
        <translation>Aucun mélange d&apos;experts dur de cette architecture n&apos;a été mesuré.</translation>
    </message>
    <message>
        <source>No mixture of experts was measured with the multipliers of the dense network, or all networks guess.</source>
        <translation>Aucun mélange d&apos;experts n&apos;a été mesuré avec les multiplicateurs du réseau dense, ou tous les réseaux répondent au hasard.</translation>
    </message>
    <message>
        <source>No retrained checkpoint of this architecture is in the study.</source>
        <translation>Aucun checkpoint réentraîné de cette architecture n&apos;est dans l&apos;étude.</translation>
    </message>
    <message>
        <source>No aggressive multiplier was measured with both networks.</source>
        <translation>Aucun multiplicateur agressif n&apos;a été mesuré avec les deux réseaux.</translation>
    </message>
    <message>
        <source>The costs are not known, or differ by more than 2 %.</source>
        <translation>Les coûts ne sont pas connus, ou diffèrent de plus de 2&#xa0;%.</translation>
    </message>
    <message>
        <source>Every mixture of experts loses more than the dense network.</source>
        <translation>Chaque mélange d&apos;experts perd plus que le réseau dense.</translation>
    </message>
    <message>
        <source>A mixture of experts loses less than the dense network.</source>
        <translation>Un mélange d&apos;experts perd moins que le réseau dense.</translation>
    </message>
    <message>
        <source>Not every mixture&apos;s loss can be told from the dense network&apos;s.</source>
        <translation>La perte de certains mélanges ne se distingue pas de celle du réseau dense.</translation>
    </message>
    <message>
        <source>All losses are within 5 points of the dense network&apos;s.</source>
        <translation>Toutes les pertes sont à moins de 5 points de celle du réseau dense.</translation>
    </message>
    <message>
        <source>The loss of a topology is more than 5 points from the dense network&apos;s.</source>
        <translation>La perte d&apos;une topologie est à plus de 5 points de celle du réseau dense.</translation>
    </message>
    <message>
        <source>An interval reaches beyond 5 points.</source>
        <translation>Un intervalle dépasse 5 points.</translation>
    </message>
    <message>
        <source>Hard MoE is more accurate.</source>
        <translation>Le MoE dur est plus exact.</translation>
    </message>
    <message>
        <source>The dense network is more accurate.</source>
        <translation>Le réseau dense est plus exact.</translation>
    </message>
    <message>
        <source>The difference cannot be told from nothing.</source>
        <translation>La différence ne se distingue pas de zéro.</translation>
    </message>
    <message numerus="yes">
        <source>loss of %1 minus loss of dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>perte de %1 moins perte du dense, moyenne sur %n multiplicateur</numerusform>
            <numerusform>perte de %1 moins perte du dense, moyenne sur %n multiplicateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: int8 minus retrained (loss that is left)</source>
        <translation>%1, %2&#xa0;: int8 moins réentraîné (perte restante)</translation>
    </message>
    <message numerus="yes">
        <source>hard minus dense, mean over %n multiplier(s)</source>
        <translation>
            <numerusform>dur moins dense, moyenne sur %n multiplicateur</numerusform>
            <numerusform>dur moins dense, moyenne sur %n multiplicateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>hard minus dense, %1</source>
        <translation>dur moins dense, %1</translation>
    </message>
    <message>
        <source>full recovery</source>
        <translation>récupération complète</translation>
    </message>
    <message>
        <source>partial recovery</source>
        <translation>récupération partielle</translation>
    </message>
    <message>
        <source>no recovery</source>
        <translation>aucune récupération</translation>
    </message>
    <message>
        <source>both retrained</source>
        <translation>tous deux réentraînés</translation>
    </message>
    <message>
        <source>neither retrained</source>
        <translation>aucun des deux réentraîné</translation>
    </message>
    <message>
        <source>Add a dense checkpoint of this architecture, and run the study again.</source>
        <translation>Ajoutez un checkpoint dense de cette architecture, et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Add a checkpoint with hard routing of this architecture, and run the study again.</source>
        <translation>Ajoutez un checkpoint à routage dur de cette architecture, et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Add a checkpoint with experts of this architecture, or milder multipliers, and run the study again.</source>
        <translation>Ajoutez un checkpoint à experts de cette architecture, ou des multiplicateurs moins agressifs, et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Retrain a checkpoint for one of the multipliers (Run &gt; Retrain under approximation), and run the study again.</source>
        <translation>Réentraînez un checkpoint pour l&apos;un des multiplicateurs (Exécution &gt; Réentraîner sous approximation), et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Choose a multiplier whose mean relative error is 10 % or more, such as mul8s_1L1G, and run the study again.</source>
        <translation>Choisissez un multiplicateur dont l&apos;erreur relative moyenne est de 10&#xa0;% ou plus, comme mul8s_1L1G, et exécutez de nouveau l&apos;étude.</translation>
    </message>
    <message>
        <source>Choose multipliers of the catalogue, whose power is known, and networks with equally many active multiply-accumulates.</source>
        <translation>Choisissez des multiplicateurs du catalogue, dont la puissance est connue, et des réseaux ayant autant de multiplications-accumulations actives.</translation>
    </message>
</context>
<context>
    <name>axscope::app::FoldingLabel</name>
    <message>
        <source>Show one line of it</source>
        <translation>N’en montrer qu’une ligne</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>axscope::app::GatePage</name>
    <message>
        <source>Gate mass shift, %1 − %2, %3</source>
        <translation>Déplacement de la masse de porte, %1 − %2, %3</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Gate mass shift</source>
        <translation>Déplacement de la masse de porte</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Mean gate probability of the expert in the candidate minus that in the reference, in percentage points (pp).</source>
        <translation>Probabilité de porte moyenne de l&apos;expert chez le candidat moins celle chez la référence, en points de pourcentage (pp).</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Divergence KL</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence</source>
        <translation>Divergence de Jensen-Shannon</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>Distance L1</translation>
    </message>
    <message>
        <source>Mean over decisions of KL(p, p̃) = Σ p ln(p / p̃), in nats</source>
        <translation>Moyenne sur les décisions de KL(p, p̃) = Σ p ln(p / p̃), en nats</translation>
    </message>
    <message>
        <source>Mean over decisions of [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2, in nats; at most ln 2 = 0.693</source>
        <translation>Moyenne sur les décisions de [KL(p, m) + KL(p̃, m)] / 2 avec m = (p + p̃) / 2, en nats&#xa0;; au plus ln 2 = 0,693</translation>
    </message>
    <message>
        <source>Mean over decisions of Σ |p − p̃|, at most 2</source>
        <translation>Moyenne sur les décisions de Σ |p − p̃|, au plus 2</translation>
    </message>
    <message>
        <source>How far the gate probabilities p̃ of the candidate are from those p of the reference, mean over decisions: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2; L1 = Σ |p − p̃|. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>Écart entre les probabilités de porte p̃ du candidat et celles p de la référence, moyenne sur les décisions&#xa0;: KL = Σ p ln(p / p̃)&#xa0;; JS = [KL(p, m) + KL(p̃, m)] / 2 avec m = (p + p̃) / 2&#xa0;; L1 = Σ |p − p̃|. Cliquez, ou utilisez les flèches, pour sélectionner une exécution et une couche.</translation>
    </message>
    <message>
        <source>Distance between the gate probabilities p of the reference and p̃ of the candidate</source>
        <translation>Distance entre les probabilités de porte p de la référence et p̃ du candidat</translation>
    </message>
    <message>
        <source>&amp;Distance between gates:</source>
        <translation>&amp;Distance entre portes&#xa0;:</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>JS divergence of gates</source>
        <translation>Divergence JS des portes</translation>
    </message>
    <message>
        <source>Mean JS(p, p̃)</source>
        <translation>JS(p, p̃) moyenne</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>L1 distance of gates</source>
        <translation>Distance L1 des portes</translation>
    </message>
    <message>
        <source>Mean |p − p̃|₁</source>
        <translation>|p − p̃|₁ moyenne</translation>
    </message>
    <message>
        <source>KL divergence of gates</source>
        <translation>Divergence KL des portes</translation>
    </message>
    <message>
        <source>Mean KL(p, p̃)</source>
        <translation>KL(p, p̃) moyenne</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities. Its distances are under Margins.</source>
        <translation>Le routage par clusters prend le centroïde le plus proche&#xa0;: il n&apos;a pas de probabilités de porte. Ses distances se trouvent sous Marges.</translation>
    </message>
    <message>
        <source>No gate divergence was recorded.</source>
        <translation>Aucune divergence de porte n&apos;a été enregistrée.</translation>
    </message>
</context>
<context>
    <name>axscope::app::HeadlessRun</name>
    <message>
        <source>interrupted; nothing was written</source>
        <translation>interrompu&#xa0;; rien n&apos;a été écrit</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>%1 fichiers écrits dans %2</translation>
    </message>
    <message>
        <source>%1 The results stored in the study are written.</source>
        <translation>%1 Les résultats conservés dans l&apos;étude sont écrits.</translation>
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
        <translation>%1 = %2, %3 = %4&#xa0;: %5</translation>
    </message>
    <message>
        <source>Heat map of %1: %2 by %3</source>
        <translation>Carte de chaleur de %1&#xa0;: %2 selon %3</translation>
    </message>
    <message>
        <source>. Selected: %1</source>
        <translation>. Sélection&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>The language of the built-in help page to show: &quot;en&quot;, &quot;de&quot;, &quot;fr&quot; or &quot;zh&quot;</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Premiers pas</translation>
    </message>
</context>
<context>
    <name>axscope::app::HistogramFigure</name>
    <message>
        <source>Histogram of %1 over %2</source>
        <translation>Histogramme de %1 sur %2</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Part de chaque groupe</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4</source>
        <translation>%1 de %2 à %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>from</source>
        <comment>the lower end of a bin</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <comment>the upper end of a bin</comment>
        <translation>à</translation>
    </message>
</context>
<context>
    <name>axscope::app::IdentityFigure</name>
    <message>
        <source>%1 against %2, points: %3</source>
        <translation>%1 en fonction de %2, points&#xa0;: %3</translation>
    </message>
    <message>
        <source>not drawn, zero or undefined: %1</source>
        <translation>non tracés, nuls ou indéfinis&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectionPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the list of images</source>
        <translation>Revenir à la liste des images</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Previous image of the list</source>
        <translation>Image précédente de la liste</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Next image of the list</source>
        <translation>Image suivante de la liste</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copier l&apos;image</translation>
    </message>
    <message>
        <source>Copy the image in its own size to the clipboard</source>
        <translation>Copier l&apos;image en taille réelle dans le presse-papiers</translation>
    </message>
    <message>
        <source>Steps of the network</source>
        <translation>Étapes du réseau</translation>
    </message>
    <message>
        <source>The image cannot be inspected: %1</source>
        <translation>L&apos;image ne peut pas être inspectée&#xa0;: %1</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>Aucune image inspectée</translation>
    </message>
    <message>
        <source>The images and networks of this result are not at hand, so there is nothing to look into. Open its study and run it.</source>
        <translation>Les images et les réseaux de ce résultat ne sont pas disponibles, il n&apos;y a donc rien à examiner. Ouvrez son étude et exécutez-la.</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>%1: %2   %3: %4   (%5 of %6 in the list)</source>
        <translation>%1&#xa0;: %2   %3&#xa0;: %4   (%5 sur %6 dans la liste)</translation>
    </message>
    <message>
        <source>The data set has changed since the study was run: image %1 now has another label.</source>
        <translation>Le jeu de données a changé depuis l&apos;exécution de l&apos;étude&#xa0;: l&apos;image %1 a maintenant une autre étiquette.</translation>
    </message>
    <message>
        <source>This image now gets another answer than in the study: files or settings have changed.</source>
        <translation>Cette image reçoit maintenant une autre réponse que dans l&apos;étude&#xa0;: des fichiers ou des réglages ont changé.</translation>
    </message>
    <message>
        <source>This network has no experts</source>
        <translation>Ce réseau n&apos;a pas d&apos;experts</translation>
    </message>
    <message>
        <source>Five best classes of each run</source>
        <translation>Cinq meilleures classes de chaque exécution</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Experts and gates of %1, token %2</source>
        <translation>Experts et portes de %1, token %2</translation>
    </message>
    <message>
        <source>Experts and gates of %1</source>
        <translation>Experts et portes de %1</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Calcul en cours …</translation>
    </message>
</context>
<context>
    <name>axscope::app::Inspector</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%1 tokens sur %2 déplacés</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Classe %1</translation>
    </message>
    <message>
        <source>These results keep nothing of single images.</source>
        <translation>Ces résultats ne conservent rien des images une à une.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images measured so far that have this label</source>
        <translation>Images mesurées jusqu&apos;ici qui ont cette étiquette</translation>
    </message>
    <message>
        <source>Share of the class&apos;s images whose best class is this label</source>
        <translation>Part des images de la classe dont la meilleure classe est cette étiquette</translation>
    </message>
    <message>
        <source>Top-1, reference</source>
        <translation>Top-1, référence</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Not measured yet, or these results keep nothing of single images.</source>
        <translation>Pas encore mesuré, ou ces résultats ne conservent rien des images une à une.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>The reference&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>La meilleure classe de la référence et sa probabilité softmax ; ✓ si elle est juste</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>This run&apos;s best class and its softmax probability; ✓ where right</source>
        <translation>La meilleure classe de cette exécution et sa probabilité softmax ; ✓ si elle est juste</translation>
    </message>
    <message>
        <source>Label&apos;s rank</source>
        <translation>Rang de l&apos;étiquette</translation>
    </message>
    <message>
        <source>1: the label is the best class of this run</source>
        <translation>1 : l&apos;étiquette est la meilleure classe de cette exécution</translation>
    </message>
    <message>
        <source>Expert in %1</source>
        <translation>Expert dans %1</translation>
    </message>
    <message>
        <source>The reference&apos;s expert → this run&apos;s, one number where they agree</source>
        <translation>Expert de la référence → de cette exécution, un seul numéro s&apos;ils concordent</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>Runs A and B</source>
        <translation>Exécutions A et B</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Exécution A</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmétique</translation>
    </message>
    <message>
        <source>int8: 8-bit weights and activations with exact products. A multiplier&apos;s name: the same with each product from its table.</source>
        <translation>int8 : poids et activations sur 8 bits avec produits exacts. Nom d&apos;un multiplicateur : de même, chaque produit venant de sa table.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Pas encore exécuté.</translation>
    </message>
    <message>
        <source>Images measured so far</source>
        <translation>Images mesurées jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Share of images whose best class is the label</source>
        <translation>Part des images dont la meilleure classe est l&apos;étiquette</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Wilson score interval of top-1</source>
        <translation>Intervalle de Wilson du top-1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Share of images whose label is among the five best classes</source>
        <translation>Part des images dont l&apos;étiquette est parmi les cinq meilleures classes</translation>
    </message>
    <message>
        <source>Same as reference</source>
        <translation>Comme la référence</translation>
    </message>
    <message>
        <source>Share of images with the reference&apos;s best class: int8 for multipliers, float for int8</source>
        <translation>Part des images ayant la meilleure classe de la référence : int8 pour les multiplicateurs, float pour int8</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>p de McNemar</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: how likely right and wrong answers would differ this much by chance</source>
        <translation>Test exact bilatéral de McNemar contre la référence : probabilité qu&apos;un tel écart entre réponses justes et fausses soit dû au hasard</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>Top-1, routing frozen</source>
        <translation>Top-1, routage figé</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s choice of experts forced on the run: what is left of the loss is value error</source>
        <translation>Top-1 avec le choix d&apos;experts d&apos;int8 imposé à l&apos;exécution : ce qui reste de la perte est l&apos;erreur de valeur</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Coût d&apos;inférence normalisé&#xa0;: puissance de toutes les multiplications-accumulations rapportée à celle du réseau dense à multiplicateurs exacts</translation>
    </message>
    <message>
        <source>convolution of the shortcut</source>
        <translation>convolution du raccourci</translation>
    </message>
    <message>
        <source>patch embedding</source>
        <translation>plongement des patchs</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolution</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>router</source>
        <translation>routeur</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>%1, expert %2</source>
        <translation>%1, expert %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>Not in this network, or not measured yet.</source>
        <translation>Absent de ce réseau, ou pas encore mesuré.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Calculé par</translation>
    </message>
    <message>
        <source>How the layer&apos;s products are computed in this run</source>
        <translation>Comment les produits de la couche sont calculés dans cette exécution</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image that reaches the layer</source>
        <translation>Multiplications-accumulations pour une image qui atteint la couche</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Atteinte par</translation>
    </message>
    <message>
        <source>Share of the images (tokens) that reach the layer in this run</source>
        <translation>Part des images (tokens) qui atteignent la couche dans cette exécution</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>20 log₁₀(‖y‖ / ‖y − ỹ‖) with the errors of the layers before: y is the reference&apos;s output, ỹ this run&apos;s</source>
        <translation>20 log₁₀(‖y‖ / ‖y − ỹ‖) avec les erreurs des couches précédentes : y est la sortie de la référence, ỹ celle de cette exécution</translation>
    </message>
    <message>
        <source>SQNR alone</source>
        <translation>SQNR seul</translation>
    </message>
    <message>
        <source>The same with the reference&apos;s input: the error of this layer alone</source>
        <translation>De même avec l&apos;entrée de la référence : l&apos;erreur de cette seule couche</translation>
    </message>
    <message>
        <source>Relative RMSE</source>
        <translation>RMSE relative</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² over the standard deviation of y, cumulative</source>
        <translation>√moyenne(ỹ − y)² sur l&apos;écart type de y, cumulé</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Mean of ỹ − y, cumulative, in units of the output</source>
        <translation>Moyenne de ỹ − y, cumulée, en unités de la sortie</translation>
    </message>
    <message>
        <source>Bias alone</source>
        <translation>Biais seul</translation>
    </message>
    <message>
        <source>Mean of ỹ − y with the reference&apos;s input</source>
        <translation>Moyenne de ỹ − y avec l&apos;entrée de la référence</translation>
    </message>
    <message>
        <source>Predicted bias</source>
        <translation>Biais prédit</translation>
    </message>
    <message>
        <source>Bias that the table foretells: sₐ s_w K E[e(x, w)] over the operands that occur in the int8 run</source>
        <translation>Biais que la table annonce : sₐ s_w K E[e(x, w)] sur les opérandes présents dans l&apos;exécution int8</translation>
    </message>
    <message>
        <source>Predicted RMSE</source>
        <translation>RMSE prédite</translation>
    </message>
    <message>
        <source>√(bias² + K Var e), mean over output channels, from the same operands</source>
        <translation>√(biais² + K Var e), moyenne sur les canaux de sortie, avec les mêmes opérandes</translation>
    </message>
    <message>
        <source>RMSE alone</source>
        <translation>RMSE seule</translation>
    </message>
    <message>
        <source>√mean(ỹ − y)² with the reference&apos;s input: what the prediction is about</source>
        <translation>√moyenne(ỹ − y)² avec l&apos;entrée de la référence : ce que la prédiction vise</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>y·ỹ / (‖y‖ ‖ỹ‖), cumulative</source>
        <translation>y·ỹ / (‖y‖ ‖ỹ‖), cumulé</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Plus grande erreur</translation>
    </message>
    <message>
        <source>max |ỹ − y|, cumulative</source>
        <translation>max |ỹ − y|, cumulé</translation>
    </message>
    <message>
        <source>MoE layer %1</source>
        <translation>Couche MoE %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Images, or tokens, that were routed</source>
        <translation>Images, ou tokens, qui ont été routés</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Taux de déplacement</translation>
    </message>
    <message>
        <source>1 − mean |S ∩ S′| / k over decisions: S are the k experts that the reference chooses, S′ this run</source>
        <translation>1 − moyenne |S ∩ S′| / k sur les décisions : S sont les k experts choisis par la référence, S′ ceux de cette exécution</translation>
    </message>
    <message>
        <source>Margin, kept</source>
        <translation>Marge, maintenues</translation>
    </message>
    <message>
        <source>Median of the reference&apos;s margin over decisions that stayed: score of the last chosen expert minus that of the best one not chosen</source>
        <translation>Médiane de la marge de la référence sur les décisions maintenues : score du dernier expert choisi moins celui du meilleur non choisi</translation>
    </message>
    <message>
        <source>Margin, flipped</source>
        <translation>Marge, basculées</translation>
    </message>
    <message>
        <source>The same over decisions that moved</source>
        <translation>De même sur les décisions déplacées</translation>
    </message>
    <message>
        <source>Gate divergence</source>
        <translation>Divergence de porte</translation>
    </message>
    <message>
        <source>Mean KL(p ‖ p′) of the gates&apos; probabilities in nats</source>
        <translation>Moyenne de KL(p ‖ p′) des probabilités des portes, en nats</translation>
    </message>
    <message>
        <source>Output error, kept</source>
        <translation>Erreur de sortie, maintenues</translation>
    </message>
    <message>
        <source>Mean ‖z̃ − z‖ / ‖z‖ of the layer&apos;s output over decisions that stayed</source>
        <translation>Moyenne de ‖z̃ − z‖ / ‖z‖ de la sortie de la couche sur les décisions maintenues</translation>
    </message>
    <message>
        <source>Output error, flipped</source>
        <translation>Erreur de sortie, basculées</translation>
    </message>
    <message>
        <source>Expert %1 of %2</source>
        <translation>Expert %1 sur %2</translation>
    </message>
    <message>
        <source>Share of all choices that fall on this expert</source>
        <translation>Part de tous les choix qui tombent sur cet expert</translation>
    </message>
    <message>
        <source>Mean gate probability of this expert</source>
        <translation>Probabilité de porte moyenne de cet expert</translation>
    </message>
    <message>
        <source>Load, reference</source>
        <translation>Charge, référence</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Gate mass, reference</source>
        <translation>Masse de porte, référence</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>Masse de porte</translation>
    </message>
    <message>
        <source>Stayed with expert %1</source>
        <translation>Restées chez l&apos;expert %1</translation>
    </message>
    <message>
        <source>Expert %1 → %2</source>
        <translation>Expert %1 → %2</translation>
    </message>
    <message>
        <source>Decisions whose first choice is expert %1 in the reference and %2 in this run</source>
        <translation>Décisions dont le premier choix est l&apos;expert %1 dans la référence et %2 dans cette exécution</translation>
    </message>
    <message>
        <source>Share of expert %1&apos;s</source>
        <translation>Part de l&apos;expert %1</translation>
    </message>
    <message>
        <source>Out of all decisions that the reference gives to expert %1</source>
        <translation>Parmi toutes les décisions que la référence donne à l&apos;expert %1</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Part du total</translation>
    </message>
    <message>
        <source>Out of all decisions of this layer</source>
        <translation>Parmi toutes les décisions de cette couche</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorPanel</name>
    <message>
        <source>Figures of what is selected: a run, a layer, an expert, a class, an image. Run a study first.</source>
        <translation>Chiffres de la sélection : exécution, couche, expert, classe, image. Exécutez d&apos;abord une étude.</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>Chiffres de la sélection</translation>
    </message>
</context>
<context>
    <name>axscope::app::InspectorSectionWidget</name>
    <message>
        <source>Copy these figures as text</source>
        <translation>Copier ces chiffres comme texte</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier : %1</translation>
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
        <translation>Sorties de %1, %2</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>activation units</source>
        <translation>unités d&apos;activation</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>int8 (reference)</source>
        <translation>int8 (référence)</translation>
    </message>
    <message>
        <source>float (reference)</source>
        <translation>float (référence)</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approché</translation>
    </message>
    <message>
        <source>Outputs of %1 against their reference, %2</source>
        <translation>Sorties de %1 face à leur référence, %2</translation>
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
        <translation>ỹ, approché</translation>
    </message>
    <message>
        <source>ỹ, int8</source>
        <translation>ỹ, int8</translation>
    </message>
    <message>
        <source>ỹ = y: no error</source>
        <translation>ỹ = y&#xa0;: aucune erreur</translation>
    </message>
    <message>
        <source>sampled outputs</source>
        <translation>sorties échantillonnées</translation>
    </message>
    <message>
        <source>Bias by channel of %1, %2</source>
        <translation>Biais par canal de %1, %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>by falling bias</source>
        <translation>par biais décroissant</translation>
    </message>
    <message>
        <source>output channel</source>
        <translation>canal de sortie</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Erreur moyenne</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>biais</translation>
    </message>
    <message>
        <source>± standard deviation of the error</source>
        <translation>± écart-type de l&apos;erreur</translation>
    </message>
    <message>
        <source>Operands of %1 over the errors of %2, %3</source>
        <translation>Opérandes de %1 sur les erreurs de %2, %3</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>Choisissez une couche dans l&apos;arbre ou dans le tracé.</translation>
    </message>
    <message>
        <source>This layer has exact products in this run: its operands meet no errors.</source>
        <translation>Cette couche a des produits exacts dans cette exécution&#xa0;: ses opérandes ne rencontrent aucune erreur.</translation>
    </message>
    <message>
        <source>This layer is computed in float: it has no operands.</source>
        <translation>Cette couche est calculée en float&#xa0;: elle n&apos;a pas d&apos;opérandes.</translation>
    </message>
    <message>
        <source>The results hold no table of the multiplier.</source>
        <translation>Les résultats ne contiennent pas de table du multiplicateur.</translation>
    </message>
    <message>
        <source>The operands are counted in the int8 run, which holds none of this layer.</source>
        <translation>Les opérandes sont comptés dans l&apos;exécution int8, qui n&apos;en contient aucun pour cette couche.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>What is measured on the layer&apos;s outputs</source>
        <translation>Ce qui est mesuré sur les sorties de la couche</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Cumulée</translation>
    </message>
    <message>
        <source>The network runs on its own activations: errors of earlier layers count</source>
        <translation>Le réseau fonctionne sur ses propres activations&#xa0;: les erreurs des couches précédentes comptent</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isolée</translation>
    </message>
    <message>
        <source>The layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>La couche reçoit l&apos;entrée de la référence&#xa0;: seuls ses propres multiplicateurs comptent</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédite</translation>
    </message>
    <message>
        <source>From the multiplier&apos;s table and the operands of the int8 run, taken as independent: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e]</source>
        <translation>À partir de la table du multiplicateur et des opérandes de l&apos;exécution int8, supposés indépendants&#xa0;: biais = s_a s_w K E[e], MSE = biais² + s_a² s_w² K Var[e]</translation>
    </message>
    <message>
        <source>Largest |error| (activation units)</source>
        <translation>Plus grande |erreur| (unités d&apos;activation)</translation>
    </message>
    <message>
        <source>Outputs compared</source>
        <translation>Sorties comparées</translation>
    </message>
    <message>
        <source>computed by %1</source>
        <translation>calculée par %1</translation>
    </message>
    <message>
        <source>computed in float</source>
        <translation>calculée en float</translation>
    </message>
    <message>
        <source>exact products</source>
        <translation>produits exacts</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>%1 products per output</source>
        <translation>%1 produits par sortie</translation>
    </message>
    <message>
        <source>reached by %1 of the images</source>
        <translation>atteinte par %1 des images</translation>
    </message>
    <message>
        <source>Measured |mean error|, isolated</source>
        <translation>|Erreur moyenne| mesurée, isolée</translation>
    </message>
    <message>
        <source>Measured MSE, isolated</source>
        <translation>MSE mesurée, isolée</translation>
    </message>
    <message>
        <source>activation units²</source>
        <translation>unités d&apos;activation²</translation>
    </message>
    <message>
        <source>Predicted |mean error|</source>
        <translation>|Erreur moyenne| prédite</translation>
    </message>
    <message>
        <source>Predicted MSE</source>
        <translation>MSE prédite</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>prédit = mesuré</translation>
    </message>
    <message>
        <source>predicted with the wrong sign</source>
        <translation>prédit avec le mauvais signe</translation>
    </message>
    <message>
        <source>Predicted and measured bias of layers, %1</source>
        <translation>Biais prédit et mesuré des couches, %1</translation>
    </message>
    <message>
        <source>Predicted and measured MSE of layers, %1</source>
        <translation>MSE prédite et mesurée des couches, %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerPanel</name>
    <message>
        <source>The results hold no histogram of this layer.</source>
        <translation>Les résultats ne contiennent pas d&apos;histogramme de cette couche.</translation>
    </message>
    <message>
        <source>The results hold no single outputs of this layer.</source>
        <translation>Les résultats ne contiennent pas de sorties individuelles de cette couche.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>The results hold no channels of this layer.</source>
        <translation>Les résultats ne contiennent pas de canaux de cette couche.</translation>
    </message>
    <message>
        <source>&amp;Sort by bias</source>
        <translation>&amp;Trier par biais</translation>
    </message>
    <message>
        <source>Channels in the order of their bias instead of the layer&apos;s own</source>
        <translation>Canaux dans l&apos;ordre de leur biais plutôt que dans celui de la couche</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>Mesures de la couche</translation>
    </message>
    <message>
        <source>How the layer&apos;s outputs are distributed in reference and candidate, and one against the other</source>
        <translation>Distribution des sorties de la couche dans la référence et le candidat, et l&apos;une en fonction de l&apos;autre</translation>
    </message>
    <message>
        <source>Mean of (ỹ − y) per output channel: a bias that batch normalisation could absorb</source>
        <translation>Moyenne de (ỹ − y) par canal de sortie&#xa0;: un biais que la normalisation par lots pourrait absorber</translation>
    </message>
    <message>
        <source>Where inputs and weights fall in the multiplier&apos;s map of errors</source>
        <translation>Où tombent les entrées et les poids dans la carte des erreurs du multiplicateur</translation>
    </message>
    <message>
        <source>All figures of the layer as a table</source>
        <translation>Toutes les mesures de la couche en tableau</translation>
    </message>
    <message>
        <source>No layer chosen</source>
        <translation>Aucune couche choisie</translation>
    </message>
    <message>
        <source>Choose a layer in the tree or in the plot.</source>
        <translation>Choisissez une couche dans l&apos;arbre ou dans le tracé.</translation>
    </message>
    <message>
        <source>No output of this layer was compared in this run.</source>
        <translation>Aucune sortie de cette couche n&apos;a été comparée dans cette exécution.</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>numbers of one layer</comment>
        <translation>Mesures</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTree</name>
    <message>
        <source>Layers of the network with their errors</source>
        <translation>Couches du réseau avec leurs erreurs</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayerTreeModel</name>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>Largest bias of the layers below</source>
        <translation>Plus grand biais des couches ci-dessous</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates for an average image</source>
        <translation>%1 multiplications-accumulations pour une image moyenne</translation>
    </message>
    <message>
        <source>%1: %2 multiply-accumulates for an image that reaches it; %3 of the images do</source>
        <translation>%1&#xa0;: %2 multiplications-accumulations pour une image qui l&apos;atteint&#xa0;; c&apos;est le cas de %3 des images</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Images %</source>
        <translation>Images&#xa0;%</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Network, stage, block, expert, layer</source>
        <translation>Réseau, étage, bloc, expert, couche</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image; of a group: for an average image</source>
        <translation>Multiplications-accumulations pour une image&#xa0;; d&apos;un groupe&#xa0;: pour une image moyenne</translation>
    </message>
    <message>
        <source>Share of the images that reach the layer</source>
        <translation>Part des images qui atteignent la couche</translation>
    </message>
    <message>
        <source>Mean error of the layer&apos;s outputs; of a group: the largest</source>
        <translation>Erreur moyenne des sorties de la couche&#xa0;; d&apos;un groupe&#xa0;: la plus grande</translation>
    </message>
    <message>
        <source>%1; of a group: the worst</source>
        <translation>%1&#xa0;; d&apos;un groupe&#xa0;: la pire valeur</translation>
    </message>
</context>
<context>
    <name>axscope::app::LayersView</name>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>&amp;Checkpoint&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplicateur&#xa0;:</translation>
    </message>
    <message>
        <source>M&amp;easure:</source>
        <translation>M&amp;esure&#xa0;:</translation>
    </message>
    <message>
        <source>E&amp;rror:</source>
        <translation>E&amp;rreur&#xa0;:</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Cumulée</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isolée</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>The approximate network runs on its own activations: errors of earlier layers count</source>
        <translation>Le réseau approché fonctionne sur ses propres activations&#xa0;: les erreurs des couches précédentes comptent</translation>
    </message>
    <message>
        <source>Each layer gets the reference&apos;s input: only its own multipliers count</source>
        <translation>Chaque couche reçoit l&apos;entrée de la référence&#xa0;: seuls ses propres multiplicateurs comptent</translation>
    </message>
    <message>
        <source>Cumulative and, dotted, isolated; the tree shows the cumulative one</source>
        <translation>Cumulée et, en pointillé, isolée&#xa0;; l&apos;arbre montre la cumulée</translation>
    </message>
    <message>
        <source>Cumulative: the network runs on its own activations. Isolated: each layer gets the reference&apos;s input.</source>
        <translation>Cumulée&#xa0;: le réseau fonctionne sur ses propres activations. Isolée&#xa0;: chaque couche reçoit l&apos;entrée de la référence.</translation>
    </message>
    <message>
        <source>Run a study to see how the error grows from layer to layer.</source>
        <translation>Exécutez une étude pour voir comment l&apos;erreur croît d&apos;une couche à l&apos;autre.</translation>
    </message>
    <message>
        <source>Errors can be predicted where a layer is computed by a multiplier with a table. Choose an approximate run.</source>
        <translation>Les erreurs peuvent être prédites là où une couche est calculée par un multiplicateur avec table. Choisissez une exécution approchée.</translation>
    </message>
    <message>
        <source>Layer &amp;names</source>
        <translation>&amp;Noms des couches</translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation>&amp;Grandeur&#xa0;:</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Over depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Error that the multiplier&apos;s table and the operands of the int8 run foretell, against the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands taken as independent</source>
        <translation>Erreur que prédisent la table du multiplicateur et les opérandes de l&apos;exécution int8, face à l&apos;erreur isolée&#xa0;: biais = s_a s_w K E[e], MSE = biais² + s_a² s_w² K Var[e], opérandes supposés indépendants</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Accuracy that is lost when one layer or expert alone is approximated</source>
        <translation>Exactitude perdue lorsqu&apos;une seule couche ou un seul expert est approché</translation>
    </message>
    <message>
        <source>int8 against float</source>
        <translation>int8 face à float</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineChooser</name>
    <message>
        <source>Choose the multipliers and checkpoints that have a line in the plot</source>
        <translation>Choisir les multiplicateurs et les checkpoints qui ont une courbe dans le tracé</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Multipliers:</source>
        <translation>&amp;Multiplicateurs&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Checkpoints:</source>
        <translation>&amp;Checkpoints&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 of %2</source>
        <translation>Co&amp;urbes : %1/%2</translation>
    </message>
    <message>
        <source>&amp;Lines: %1 × %2</source>
        <translation>Co&amp;urbes&#xa0;: %1 × %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::LineFigure</name>
    <message>
        <source>%1 over %2, lines: %3</source>
        <translation>%1 selon %2, courbes&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2&#xa0;: %3 %4</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (intervalle à 95&#xa0;% de %1 à %2)</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>low, 95 %</source>
        <translation>bas, 95&#xa0;%</translation>
    </message>
    <message>
        <source>high, 95 %</source>
        <translation>haut, 95&#xa0;%</translation>
    </message>
</context>
<context>
    <name>axscope::app::LoadPage</name>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Load of expert e: decisions that chose e / all choices. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>Charge de l&apos;expert e&#xa0;: décisions qui ont choisi e / tous les choix. Cliquez sur une barre, ou utilisez les flèches, pour sélectionner un expert.</translation>
    </message>
    <message>
        <source>Gate mass of expert e: mean over decisions of the probability p(e) that the router gives it. Click a bar, or use the arrow keys, to select an expert.</source>
        <translation>Masse de porte de l&apos;expert e&#xa0;: moyenne sur les décisions de la probabilité p(e) que lui donne le routeur. Cliquez sur une barre, ou utilisez les flèches, pour sélectionner un expert.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>Coefficient of variation: population standard deviation / mean of the shares; 0 = even</source>
        <translation>Coefficient de variation&#xa0;: écart-type de la population / moyenne des parts&#xa0;; 0 = uniforme</translation>
    </message>
    <message>
        <source>Norm. entropy</source>
        <translation>Entropie norm.</translation>
    </message>
    <message>
        <source>Normalised entropy: −Σ p ln p / ln E; 1 = even, 0 = one expert</source>
        <translation>Entropie normalisée&#xa0;: −Σ p ln p / ln E&#xa0;; 1 = uniforme, 0 = un seul expert</translation>
    </message>
    <message>
        <source>KL to uniform (nats)</source>
        <translation>KL à l&apos;uniforme (nats)</translation>
    </message>
    <message>
        <source>Σ p ln(p E); 0 = even, ln E = one expert</source>
        <translation>Σ p ln(p E)&#xa0;; 0 = uniforme, ln E = un seul expert</translation>
    </message>
    <message>
        <source>Max / min</source>
        <translation>Max / min</translation>
    </message>
    <message>
        <source>Largest share / smallest share; ∞ where an expert is never chosen</source>
        <translation>Plus grande part / plus petite part&#xa0;; ∞ si un expert n&apos;est jamais choisi</translation>
    </message>
    <message>
        <source>Load balance</source>
        <translation>Équilibre de charge</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Gate mass</source>
        <translation>Masse de porte</translation>
    </message>
    <message>
        <source>even share</source>
        <translation>part uniforme</translation>
    </message>
    <message>
        <source>Decisions with the largest gate at each expert, %1</source>
        <translation>Décisions dont la plus grande porte revient à chaque expert, %1</translation>
    </message>
    <message>
        <source>Load of each expert, %1</source>
        <translation>Charge de chaque expert, %1</translation>
    </message>
    <message>
        <source>Share of choices</source>
        <translation>Part des choix</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>Part des décisions</translation>
    </message>
    <message>
        <source>Cluster routing takes the nearest centroid: it has no gate probabilities.</source>
        <translation>Le routage par clusters prend le centroïde le plus proche&#xa0;: il n&apos;a pas de probabilités de porte.</translation>
    </message>
    <message>
        <source>Gate mass of each expert, %1</source>
        <translation>Masse de porte de chaque expert, %1</translation>
    </message>
    <message>
        <source>Mean gate probability</source>
        <translation>Probabilité de porte moyenne</translation>
    </message>
    <message>
        <source>Load, %1</source>
        <translation>Charge, %1</translation>
    </message>
    <message>
        <source>Gate mass, %1</source>
        <translation>Masse de porte, %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::LookForm</name>
    <message>
        <source>Tol, bright</source>
        <translation>Tol, vives</translation>
    </message>
    <message>
        <source>Greys, for black-and-white print</source>
        <translation>Gris, pour impression en noir et blanc</translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation>Okabe et Ito</translation>
    </message>
    <message>
        <source>Single column, 85 mm</source>
        <translation>Simple colonne, 85&#xa0;mm</translation>
    </message>
    <message>
        <source>Double column, 178 mm</source>
        <translation>Double colonne, 178&#xa0;mm</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Diapositive, 16:9</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>Size, font size, line width and title as papers and slides want them</source>
        <translation>Taille, police, épaisseur des traits et titre tels que les veulent publications et diapositives</translation>
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
        <translation>Taille de tout le texte sur papier&#xa0;; automatique&#xa0;: 8&#xa0;pt à 120&#xa0;mm × 80&#xa0;mm</translation>
    </message>
    <message>
        <source>Width of data lines on paper; automatic: what suits the font</source>
        <translation>Épaisseur des courbes sur papier&#xa0;; automatique&#xa0;: adaptée à la police</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind readers; the greys on any printer, too</source>
        <translation>Toutes restent distinguables pour les lecteurs daltoniens&#xa0;; les gris aussi sur toute imprimante</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark, for slides</source>
        <translation>Sombre, pour diapositives</translation>
    </message>
    <message>
        <source>Write the &amp;title above the plot</source>
        <translation>Écrire le &amp;titre au-dessus du tracé</translation>
    </message>
    <message>
        <source>Papers have captions instead</source>
        <translation>Les publications ont plutôt des légendes sous les figures</translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation>Afficher la &amp;légende</translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation>P&amp;réréglage&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>Lar&amp;geur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Hauteur&#xa0;:</translation>
    </message>
    <message>
        <source>Res&amp;olution:</source>
        <translation>Résolutio&amp;n&#xa0;:</translation>
    </message>
    <message>
        <source>Fo&amp;nt:</source>
        <translation>P&amp;olice&#xa0;:</translation>
    </message>
    <message>
        <source>Font si&amp;ze:</source>
        <translation>Taille &amp;de police&#xa0;:</translation>
    </message>
    <message>
        <source>Line wi&amp;dth:</source>
        <translation>Épai&amp;sseur des traits&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Palette:</source>
        <translation>&amp;Palette&#xa0;:</translation>
    </message>
    <message>
        <source>Th&amp;eme:</source>
        <translation>Thè&amp;me&#xa0;:</translation>
    </message>
</context>
<context>
    <name>axscope::app::MagnifiedImage</name>
    <message>
        <source>The image, magnified</source>
        <translation>L&apos;image, agrandie</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>&amp;Copier l&apos;image</translation>
    </message>
</context>
<context>
    <name>axscope::app::MainWindow</name>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>Choisir les huit multiplicateurs</translation>
    </message>
    <message>
        <source>Add what the command line names</source>
        <translation>Ajouter ce que nomme la ligne de commande</translation>
    </message>
    <message>
        <source>The last session ended without saving; its study &quot;%1&quot; is back.</source>
        <translation>La dernière session s&apos;est terminée sans enregistrement&#xa0;; son étude «&#xa0;%1&#xa0;» a été rétablie.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>Exécuter l&apos;étude (F5)</translation>
    </message>
    <message>
        <source>The study was not started. %1</source>
        <translation>L&apos;étude n&apos;a pas été lancée. %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>partial: %1 of %2 images</source>
        <translation>partiel&#xa0;: %1 images sur %2</translation>
    </message>
    <message>
        <source>kernels: %1</source>
        <translation>noyaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>étude modifiée depuis</translation>
    </message>
    <message>
        <source>%1[*] – Axscope</source>
        <translation>%1[*] – Axscope</translation>
    </message>
    <message>
        <source>Stopped. These results are partial: %1 of %2 images.</source>
        <translation>Arrêté. Ces résultats sont partiels&#xa0;: %1 images sur %2.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The run failed:</source>
        <translation>L&apos;exécution a échoué&#xa0;:</translation>
    </message>
    <message>
        <source>The run failed. These results are partial.</source>
        <translation>L&apos;exécution a échoué. Ces résultats sont partiels.</translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation>Terminé en %1.</translation>
    </message>
    <message>
        <source>Quit Axscope</source>
        <translation>Quitter Axscope</translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation>Une exécution est en cours.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Poursuivre l&apos;exécution</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New study</source>
        <translation>&amp;Nouvelle étude</translation>
    </message>
    <message>
        <source>Start a new, empty study</source>
        <translation>Commencer une nouvelle étude, vide</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir …</translation>
    </message>
    <message>
        <source>Open a saved study</source>
        <translation>Ouvrir une étude enregistrée</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Enregistrer l&apos;étude</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous …</translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation>Enregistrer l&apos;étude sous un autre nom</translation>
    </message>
    <message>
        <source>As &amp;JSON …</source>
        <translation>En &amp;JSON …</translation>
    </message>
    <message>
        <source>Write all results into one JSON file</source>
        <translation>Écrire tous les résultats dans un fichier JSON</translation>
    </message>
    <message>
        <source>As &amp;CSV files …</source>
        <translation>En fichiers &amp;CSV …</translation>
    </message>
    <message>
        <source>Write the results as tables into a folder</source>
        <translation>Écrire les résultats sous forme de tableaux dans un dossier</translation>
    </message>
    <message>
        <source>Export every&amp;thing …</source>
        <translation>&amp;Tout exporter …</translation>
    </message>
    <message>
        <source>Write every plot, all results, tables for papers, and what they are</source>
        <translation>Écrire tous les tracés, tous les résultats, les tableaux pour publications et leur description</translation>
    </message>
    <message>
        <source>Figure with &amp;panels …</source>
        <translation>Figure à &amp;panneaux …</translation>
    </message>
    <message>
        <source>Put several plots into one figure, (a), (b) …</source>
        <translation>Réunir plusieurs tracés en une figure, (a), (b) …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window and quit</source>
        <translation>Fermer la fenêtre et quitter</translation>
    </message>
    <message>
        <source>&amp;Export results</source>
        <translation>E&amp;xporter les résultats</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Add &amp;checkpoints …</source>
        <translation>Ajouter des &amp;checkpoints …</translation>
    </message>
    <message>
        <source>Add product &amp;tables …</source>
        <translation>Ajouter des ta&amp;bles de produits …</translation>
    </message>
    <message>
        <source>Choose the &amp;data folder …</source>
        <translation>Choisir le dossier de &amp;données …</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Choisir le dossier des images</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>&amp;Exécuter l&apos;étude</translation>
    </message>
    <message>
        <source>Run the study</source>
        <translation>Exécuter l&apos;étude</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays</source>
        <translation>Arrêter l&apos;exécution&#xa0;; ce qui a été mesuré est conservé</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Premiers pas</translation>
    </message>
    <message>
        <source>A short introduction</source>
        <translation>Une brève introduction</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Qu&apos;est-ce que c&apos;est&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;About Axscope</source>
        <translation>À propos d&apos;&amp;Axscope</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Effacer cette liste</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Ouvrir une étude</translation>
    </message>
    <message>
        <source>Axscope studies (*.axs)</source>
        <translation>Études Axscope (*.axs)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 was not opened:</source>
        <translation>%1 n&apos;a pas été ouvert&#xa0;:</translation>
    </message>
    <message>
        <source>Not everything could be added:</source>
        <translation>Tout n&apos;a pas pu être ajouté&#xa0;:</translation>
    </message>
    <message>
        <source>Only one study can be open at a time; %1 was taken.</source>
        <translation>Une seule étude peut être ouverte à la fois&#xa0;; %1 a été retenu.</translation>
    </message>
    <message>
        <source>The study was not saved:</source>
        <translation>L&apos;étude n&apos;a pas été enregistrée&#xa0;:</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>Enregistrer les modifications de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Ajouter des checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</source>
        <translation>Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)</translation>
    </message>
    <message>
        <source>Add product tables</source>
        <translation>Ajouter des tables de produits</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Choisir le dossier de données</translation>
    </message>
    <message>
        <source>Assignment of multipliers</source>
        <translation>Affectation des multiplicateurs</translation>
    </message>
    <message>
        <source>Assignments (*.json)</source>
        <translation>Affectations (*.json)</translation>
    </message>
    <message>
        <source>Choose the assignment file</source>
        <translation>Choisir le fichier d&apos;affectation</translation>
    </message>
    <message>
        <source>Activation ranges</source>
        <translation>Plages d&apos;activation</translation>
    </message>
    <message>
        <source>Ranges (*.json)</source>
        <translation>Plages (*.json)</translation>
    </message>
    <message>
        <source>Choose the ranges file</source>
        <translation>Choisir le fichier de plages</translation>
    </message>
    <message>
        <source>Export results as JSON</source>
        <translation>Exporter les résultats en JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The results were not exported:</source>
        <translation>Les résultats n&apos;ont pas été exportés&#xa0;:</translation>
    </message>
    <message>
        <source>Results written to %1.</source>
        <translation>Résultats écrits dans %1.</translation>
    </message>
    <message>
        <source>Folder for the CSV files</source>
        <translation>Dossier des fichiers CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n fichier écrit dans %1.</numerusform>
            <numerusform>%n fichiers écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
    <message>
        <source>Search &amp;commands …</source>
        <translation>Chercher une &amp;commande …</translation>
    </message>
    <message>
        <source>Find any command, view, panel or recent study by name</source>
        <translation>Trouver par son nom une commande, une vue, un panneau ou une étude récente</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>All keys, to read or to copy</source>
        <translation>Toutes les touches, à lire ou à copier</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Back to what was selected before</source>
        <translation>Revenir à la sélection précédente</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Sui&amp;vant</translation>
    </message>
    <message>
        <source>Forward to what was selected then</source>
        <translation>Avancer à la sélection suivante</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>Passer le clavier au volet suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>Passer le clavier au volet précédent</translation>
    </message>
    <message>
        <source>Restore &amp;layout</source>
        <translation>Rétablir la &amp;disposition</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Remettre tous les panneaux à leur place initiale</translation>
    </message>
    <message>
        <source>%1 can be read but not written; changes are kept only where you save it under another name.</source>
        <translation>%1 peut être lu mais pas écrit ; les changements ne sont gardés que si vous l&apos;enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Étude</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Ce qu&apos;il faut exécuter</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Exécutions</translation>
    </message>
    <message>
        <source>How far each run is, and which one the views show</source>
        <translation>Avancement de chaque exécution, et celle que montrent les vues</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>Figures of what is selected</source>
        <translation>Chiffres de la sélection</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>Everything that was reported</source>
        <translation>Tout ce qui a été signalé</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Afficher tous les messages</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>The parts of the network are measured.</source>
        <translation>Les parties du réseau sont en cours de mesure.</translation>
    </message>
    <message>
        <source>The study cannot be written to its file:</source>
        <translation>L&apos;étude ne peut pas être écrite dans son fichier :</translation>
    </message>
    <message>
        <source>The results in the study cannot be read:</source>
        <translation>Les résultats de l&apos;étude ne peuvent pas être lus :</translation>
    </message>
    <message>
        <source>Stop it and quit? What it has measured so far is kept in the study.</source>
        <translation>L&apos;arrêter et quitter ? Ce qui a été mesuré est conservé dans l&apos;étude.</translation>
    </message>
    <message>
        <source>A retraining is in progress.</source>
        <translation>Un réentraînement est en cours.</translation>
    </message>
    <message>
        <source>Stop it and quit? The best network so far is kept, and the retraining can go on from here later.</source>
        <translation>L&apos;arrêter et quitter&#xa0;? Le meilleur réseau obtenu jusqu&apos;ici est conservé, et le réentraînement pourra reprendre d&apos;ici plus tard.</translation>
    </message>
    <message>
        <source>Add multipliers from tables and circuits (.npy, .bin, text, C, Verilog)</source>
        <translation>Ajouter des multiplicateurs depuis des tables et des circuits (.npy, .bin, texte, C, Verilog)</translation>
    </message>
    <message>
        <source>Retrain &amp;under approximation …</source>
        <translation>Réentraîner so&amp;us approximation …</translation>
    </message>
    <message>
        <source>Train a checkpoint so that it lives with a multiplier</source>
        <translation>Entraîner un checkpoint pour qu&apos;il s&apos;accommode d&apos;un multiplicateur</translation>
    </message>
    <message>
        <source>Product tables and circuits (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</source>
        <translation>Tables de produits et circuits (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)</translation>
    </message>
    <message>
        <source>Show the retraining</source>
        <translation>Afficher le réentraînement</translation>
    </message>
    <message>
        <source>Retraining waits for the run</source>
        <translation>Le réentraînement attend la fin de l&apos;exécution</translation>
    </message>
    <message>
        <source>Stopping the retraining …</source>
        <translation>Arrêt du réentraînement …</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>Réentraînement</translation>
    </message>
    <message>
        <source>Retraining: %1 %</source>
        <translation>Réentraînement&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>A retraining is in progress. The study runs when it has ended.</source>
        <translation>Un réentraînement est en cours. L&apos;étude s&apos;exécutera quand il sera terminé.</translation>
    </message>
    <message>
        <source>Stop the retraining now</source>
        <translation>Arrêter le réentraînement maintenant</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Ne pas exécuter</translation>
    </message>
    <message>
        <source>The retraining failed:</source>
        <translation>Le réentraînement a échoué&#xa0;:</translation>
    </message>
    <message>
        <source>%1 stands beside its parent in the study. %2</source>
        <translation>%1 figure à côté de son parent dans l&apos;étude. %2</translation>
    </message>
    <message>
        <source>Run study</source>
        <translation>Exécuter l&apos;étude</translation>
    </message>
    <message>
        <source>%1 is retrained; its parent is not in this study. %2</source>
        <translation>%1 est réentraîné&#xa0;; son parent n&apos;est pas dans cette étude. %2</translation>
    </message>
    <message>
        <source>Add to this study</source>
        <translation>Ajouter à cette étude</translation>
    </message>
    <message>
        <source>Add the retrained checkpoint</source>
        <translation>Ajouter le checkpoint réentraîné</translation>
    </message>
    <message>
        <source>Open sa&amp;mple study</source>
        <translation>Ouvrir l&apos;étude d&apos;e&amp;xemple</translation>
    </message>
    <message>
        <source>Open the study that comes with Axscope, and run it</source>
        <translation>Ouvrir l&apos;étude fournie avec Axscope, et l&apos;exécuter</translation>
    </message>
    <message>
        <source>Add trained networks (.safetensors, .index.json, .pt, .pth)</source>
        <translation>Ajouter des réseaux entraînés (.safetensors, .index.json, .pt, .pth)</translation>
    </message>
    <message>
        <source>The sample study was not opened:</source>
        <translation>L&apos;étude d&apos;exemple n&apos;a pas été ouverte&#xa0;:</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>Ouvrir l&apos;étude d&apos;exemple</translation>
    </message>
</context>
<context>
    <name>axscope::app::MarginPage</name>
    <message>
        <source>Margin: second-nearest minus nearest centroid&apos;s squared distance</source>
        <translation>Marge&#xa0;: distance au carré du deuxième centroïde le plus proche moins celle du plus proche</translation>
    </message>
    <message>
        <source>feature units²</source>
        <translation>unités de caractéristique²</translation>
    </message>
    <message>
        <source>Margin: last chosen minus best other score</source>
        <translation>Marge&#xa0;: dernier score choisi moins meilleur autre score</translation>
    </message>
    <message>
        <source>Margin: best minus second-best score</source>
        <translation>Marge&#xa0;: meilleur score moins deuxième meilleur</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>score du routeur</translation>
    </message>
    <message>
        <source>Routing margin under %1, %2</source>
        <translation>Marge de routage avec %1, %2</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>kept (%1)</source>
        <translation>conservées (%1)</translation>
    </message>
    <message>
        <source>flipped (%1)</source>
        <translation>basculées (%1)</translation>
    </message>
    <message>
        <source>median, kept</source>
        <translation>médiane, conservées</translation>
    </message>
    <message>
        <source>median, flipped</source>
        <translation>médiane, basculées</translation>
    </message>
    <message>
        <source>How clear the reference&apos;s decisions were. Each group is scaled to 100 %, so that few flips can be compared with many kept decisions.</source>
        <translation>À quel point les décisions de la référence étaient nettes. Chaque groupe est ramené à 100&#xa0;%, afin que quelques basculements puissent être comparés à de nombreuses décisions conservées.</translation>
    </message>
    <message>
        <source>Share of the flipped decisions whose margin is below the median margin of the kept ones: 50 % where the margin explains nothing, 100 % where only unclear decisions flip.</source>
        <translation>Part des décisions basculées dont la marge est inférieure à la marge médiane des décisions conservées&#xa0;: 50&#xa0;% si la marge n&apos;explique rien, 100&#xa0;% si seules les décisions peu nettes basculent.</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Marges</translation>
    </message>
    <message>
        <source>Unclear flips</source>
        <translation>Basculements peu nets</translation>
    </message>
    <message>
        <source>No margins were recorded for this layer.</source>
        <translation>Aucune marge n&apos;a été enregistrée pour cette couche.</translation>
    </message>
    <message>
        <source>No flipped decisions with a margin</source>
        <translation>Aucune décision basculée avec une marge</translation>
    </message>
    <message>
        <source>Flips below the median margin</source>
        <translation>Basculements sous la marge médiane</translation>
    </message>
    <message>
        <source>Flips below kept median</source>
        <translation>Basculements sous la médiane des conservées</translation>
    </message>
    <message>
        <source>Median margin of kept decisions %1, of flipped ones %2; flips below the median of the kept: %3.</source>
        <translation>Marge médiane des décisions conservées %1, des basculées %2&#xa0;; basculements sous la médiane des conservées&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>axscope::app::MaskGrid</name>
    <message>
        <source>Partial products</source>
        <translation>Produits partiels</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>bit %1 of a × bit %2 of b, weight 2^%3: %4</source>
        <translation>bit %1 de a × bit %2 de b, poids 2^%3&#xa0;: %4</translation>
    </message>
    <message>
        <source>bit %1: %2</source>
        <translation>bit %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>à 1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>à 0</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>axscope::app::MessageLogModel</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>axscope::app::MessagesPanel</name>
    <message>
        <source>Messages, newest first</source>
        <translation>Messages, les plus récents d&apos;abord</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Copy the chosen messages, or all of them where none is chosen</source>
        <translation>Copier les messages choisis, ou tous si aucun n&apos;est choisi</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>Copier les messages</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Clear the list of messages</source>
        <translation>Vider la liste des messages</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierDifference</name>
    <message>
        <source>&amp;Products of</source>
        <translation>&amp;Produits de</translation>
    </message>
    <message>
        <source>mi&amp;nus those of</source>
        <translation>&amp;moins ceux de</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Éc&amp;hanger</translation>
    </message>
    <message>
        <source>Subtracts the other way round</source>
        <translation>Soustrait dans l&apos;autre sens</translation>
    </message>
    <message>
        <source>A difference takes two multipliers.</source>
        <translation>Une différence demande deux multiplicateurs.</translation>
    </message>
    <message>
        <source>Choose two multipliers above.</source>
        <translation>Choisissez deux multiplicateurs ci-dessus.</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 moins %2</translation>
    </message>
    <message>
        <source>Difference d</source>
        <translation>Différence d</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>unités du produit</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>paires d&apos;opérandes</translation>
    </message>
    <message>
        <source>Both give the same products everywhere.</source>
        <translation>Les deux donnent partout les mêmes produits.</translation>
    </message>
    <message>
        <source>%1 of %2 products differ (%3). Mean d %4, mean |d| %5, rms %6; largest |d| %7, first at a = %8, b = %9.</source>
        <translation>%1 produits sur %2 diffèrent (%3). d moyen %4, |d| moyen %5, valeur efficace %6&#xa0;; plus grand |d| %7, d&apos;abord en a = %8, b = %9.</translation>
    </message>
    <message>
        <source>Range of d: %1 to %2.</source>
        <translation>Plage de d&#xa0;: %1 à %2.</translation>
    </message>
    <message>
        <source>The unsigned multiplier is taken in sign-magnitude form, as networks use it.</source>
        <translation>Le multiplicateur non signé est pris sous forme signe-valeur absolue, comme les réseaux l&apos;utilisent.</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultiplierModel</name>
    <message>
        <source>Mean absolute error over all 65,536 operand pairs</source>
        <translation>Erreur absolue moyenne sur les 65&#xa0;536 paires d&apos;opérandes</translation>
    </message>
    <message>
        <source>Power published by EvoApproxLib (45 nm)</source>
        <translation>Puissance publiée par EvoApproxLib (45 nm)</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicateur</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Power/mW</source>
        <translation>Puissance/mW</translation>
    </message>
    <message>
        <source>%1 (one of the eight Pareto-optimal ones)</source>
        <translation>%1 (l&apos;un des huit Pareto-optimaux)</translation>
    </message>
    <message>
        <source>Called %1 on the library&apos;s branch v2022</source>
        <translation>Nommé %1 dans la branche v2022 de la bibliothèque</translation>
    </message>
    <message>
        <source>Largest error %1, wrong in %2 % of the products, mean error %3</source>
        <translation>Plus grande erreur %1, faux pour %2&#xa0;% des produits, erreur moyenne %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersSection</name>
    <message>
        <source>Multipliers</source>
        <translation>Multiplicateurs</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Huit</translation>
    </message>
    <message>
        <source>Choose the eight Pareto-optimal multipliers of the catalogue</source>
        <translation>Choisir les huit multiplicateurs Pareto-optimaux du catalogue</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Choose every multiplier in the list</source>
        <translation>Choisir tous les multiplicateurs de la liste</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Choose no multiplier</source>
        <translation>Ne choisir aucun multiplicateur</translation>
    </message>
    <message>
        <source>Remove the selected table files from the list (Del)</source>
        <translation>Retirer de la liste les fichiers de tables sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>The 8 × 8 bit multipliers to put in place of the exact one. The catalogue holds the signed circuits of EvoApproxLib; any other multiplier comes as a table of its 65,536 products.</source>
        <translation>Les multiplicateurs 8 × 8 bits à mettre à la place du multiplicateur exact. Le catalogue contient les circuits signés d&apos;EvoApproxLib&#xa0;; tout autre multiplicateur se donne comme table de ses 65&#xa0;536 produits.</translation>
    </message>
    <message>
        <source>Remove table from the list</source>
        <translation>Retirer la table de la liste</translation>
    </message>
    <message>
        <source>Choose all multipliers</source>
        <translation>Choisir tous les multiplicateurs</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Exclure %1</translation>
    </message>
    <message>
        <source>Choose the eight multipliers</source>
        <translation>Choisir les huit multiplicateurs</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n table(s)</source>
        <translation>
            <numerusform>Retirer %n table</numerusform>
            <numerusform>Retirer %n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>Add product tables and circuits from files (.npy, .bin, text, C, Verilog)</source>
        <translation>Ajouter des tables de produits et des circuits depuis des fichiers (.npy, .bin, texte, C, Verilog)</translation>
    </message>
</context>
<context>
    <name>axscope::app::MultipliersView</name>
    <message>
        <source>Pages of the multiplier lab</source>
        <translation>Pages du laboratoire de multiplicateurs</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Comprendre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
    </message>
    <message>
        <source>One multiplier: where it errs, how often, in which direction</source>
        <translation>Un multiplicateur&#xa0;: où il se trompe, combien de fois, dans quel sens</translation>
    </message>
    <message>
        <source>Make a multiplier of a family and see at once what it does</source>
        <translation>Créer un multiplicateur d&apos;une famille et voir aussitôt ce qu&apos;il fait</translation>
    </message>
    <message>
        <source>Any number of multipliers in one table, side by side, and against each other</source>
        <translation>Autant de multiplicateurs que voulu dans un même tableau, côte à côte et les uns par rapport aux autres</translation>
    </message>
</context>
<context>
    <name>axscope::app::OperandFigure</name>
    <message>
        <source>Heat map of the error of %1 over inputs and weights, with the histograms of both in this layer and a frame around the central %2 % of each</source>
        <translation>Carte de chaleur de l&apos;erreur de %1 selon les entrées et les poids, avec les histogrammes des deux dans cette couche et un cadre autour des %2&#xa0;% centraux de chacun</translation>
    </message>
    <message>
        <source>Error e(x, w)</source>
        <translation>Erreur e(x, w)</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>unités du produit</translation>
    </message>
    <message>
        <source>central %1 %</source>
        <translation>%1&#xa0;% centraux</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>Entrée x</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>code entier</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>Poids w</translation>
    </message>
    <message>
        <source>%</source>
        <comment>short axis title: share of operands in per cent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>x = %1 (%2 of the inputs), w = %3 (%4 of the weights): error %5</source>
        <translation>x = %1 (%2 des entrées), w = %3 (%4 des poids)&#xa0;: erreur %5</translation>
    </message>
    <message>
        <source>inputs equal to x</source>
        <translation>entrées égales à x</translation>
    </message>
    <message>
        <source>weights equal to w</source>
        <translation>poids égaux à w</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
</context>
<context>
    <name>axscope::app::OutputErrorPage</name>
    <message>
        <source>Mean relative error</source>
        <translation>Erreur relative moyenne</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservées</translation>
    </message>
    <message>
        <source>flipped</source>
        <translation>basculées</translation>
    </message>
    <message>
        <source>Mean of |z̃ − z| / |z| over decisions, z being the output of the whole MoE layer: over those that chose the same experts as the reference (kept) and those that did not (flipped). Click, or use the arrow keys, to select.</source>
        <translation>Moyenne de |z̃ − z| / |z| sur les décisions, z étant la sortie de toute la couche MoE&#xa0;: sur celles qui ont choisi les mêmes experts que la référence (conservées) et sur les autres (basculées). Cliquez, ou utilisez les flèches, pour sélectionner.</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Par couche</translation>
    </message>
    <message>
        <source>By multiplier</source>
        <translation>Par multiplicateur</translation>
    </message>
    <message>
        <source>No output error was recorded.</source>
        <translation>Aucune erreur de sortie n&apos;a été enregistrée.</translation>
    </message>
    <message>
        <source>Output error of kept and flipped decisions, %1</source>
        <translation>Erreur de sortie des décisions conservées et basculées, %1</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>Couche MoE</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>Multiplicateur, par erreur moyenne croissante</translation>
    </message>
    <message>
        <source>%1, %2: a flipped decision changes the output by %3, a kept one by %4.</source>
        <translation>%1, %2&#xa0;: une décision basculée modifie la sortie de %3, une conservée de %4.</translation>
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
        <translation>par hasard</translation>
    </message>
    <message>
        <source>Top-1 accuracy</source>
        <translation>Exactitude top-1</translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation>Exactitude top-5</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1 by multiplier, with 95 % intervals</source>
        <translation>%1 par multiplicateur, avec intervalles à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmétique</translation>
    </message>
    <message>
        <source>%1 against inference cost</source>
        <translation>%1 en fonction du coût d&apos;inférence</translation>
    </message>
    <message>
        <source>Normalised inference cost</source>
        <translation>Coût d&apos;inférence normalisé</translation>
    </message>
    <message>
        <source>dense int8 = 1</source>
        <translation>int8 dense = 1</translation>
    </message>
    <message>
        <source>retrained from</source>
        <translation>réentraîné à partir de</translation>
    </message>
    <message>
        <source>Where the top-1 accuracy goes, with each multiplier</source>
        <translation>Où se perd l&apos;exactitude top-1, avec chaque multiplicateur</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicateur</translation>
    </message>
    <message>
        <source>Top-1 loss</source>
        <translation>Perte de top-1</translation>
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
        <translation>somme, avec intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>quantification</translation>
    </message>
    <message>
        <source>value error</source>
        <translation>erreur de valeur</translation>
    </message>
    <message>
        <source>routing error</source>
        <translation>erreur de routage</translation>
    </message>
    <message>
        <source>%1 (no routers)</source>
        <translation>%1 (sans routeurs)</translation>
    </message>
    <message>
        <source>The loss of %1 cannot be split: its runs with frozen routing are missing.</source>
        <translation>La perte de %1 ne peut pas être décomposée&#xa0;: ses exécutions à routage figé manquent.</translation>
    </message>
    <message>
        <source>Top-1 lost by class: %1</source>
        <translation>Top-1 perdu par classe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Top-5 lost by class: %1</source>
        <translation>Top-5 perdu par classe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Class, by loss</source>
        <translation>Classe, par perte</translation>
    </message>
    <message>
        <source>Loss against float</source>
        <translation>Perte face à float</translation>
    </message>
    <message>
        <source>Loss against int8</source>
        <translation>Perte face à int8</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>Recovery: top-1 of retrained checkpoints minus that of their parents</source>
        <translation>Récupération&#xa0;: top-1 des checkpoints réentraînés moins celui de leurs parents</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 issu de %2</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, pour %2</translation>
    </message>
    <message>
        <source>Recovery: top-1 of %1, minus its parent&apos;s</source>
        <translation>Récupération&#xa0;: top-1 de %1 moins celui de son parent</translation>
    </message>
    <message>
        <source>without retraining</source>
        <translation>sans réentraînement</translation>
    </message>
    <message>
        <source>after retraining</source>
        <translation>après réentraînement</translation>
    </message>
</context>
<context>
    <name>axscope::app::OverviewView</name>
    <message>
        <source>⚠  Random images with random labels: the accuracies below mean nothing. Use this run for timing and for trying things out only.</source>
        <translation>⚠  Images aléatoires avec étiquettes aléatoires&#xa0;: les exactitudes ci-dessous n&apos;ont aucun sens. N&apos;utilisez cette exécution que pour mesurer des durées et faire des essais.</translation>
    </message>
    <message>
        <source>Settings of the run in words</source>
        <translation>Réglages de l&apos;exécution en toutes lettres</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Figures of the overview</source>
        <translation>Figures de la vue d&apos;ensemble</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Loss = quantisation (float − int8) + value error (int8 − frozen routing) + routing error (frozen − free routing), in percentage points of top-1</source>
        <translation>Perte = quantification (float − int8) + erreur de valeur (int8 − routage figé) + erreur de routage (routage figé − libre), en points de pourcentage de top-1</translation>
    </message>
    <message>
        <source>Accuracy of the reference minus that of run A, class by class</source>
        <translation>Exactitude de la référence moins celle de l&apos;exécution A, classe par classe</translation>
    </message>
    <message>
        <source>Top-1 of retrained checkpoints minus that of the checkpoint they were retrained from</source>
        <translation>Top-1 des checkpoints réentraînés moins celui du checkpoint à partir duquel ils l&apos;ont été</translation>
    </message>
    <message>
        <source>Kind of accuracy</source>
        <translation>Type d&apos;exactitude</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label is the class with the highest score. Top-5: whose label is among the five highest.</source>
        <translation>Top-1&#xa0;: part des images dont l&apos;étiquette est la classe au score le plus élevé. Top-5&#xa0;: dont l&apos;étiquette est parmi les cinq plus élevés.</translation>
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
        <translation>Front de &amp;Pareto</translation>
    </message>
    <message>
        <source>Join the networks that no other beats in both accuracy and cost; the others turn grey</source>
        <translation>Relier les réseaux qu&apos;aucun autre ne surpasse à la fois en exactitude et en coût&#xa0;; les autres deviennent gris</translation>
    </message>
    <message>
        <source>Run a study to see the accuracy that each multiplier leaves.</source>
        <translation>Exécutez une étude pour voir l&apos;exactitude que laisse chaque multiplicateur.</translation>
    </message>
    <message>
        <source>Run a study with multipliers of known power to see accuracy against cost.</source>
        <translation>Exécutez une étude avec des multiplicateurs de puissance connue pour voir l&apos;exactitude en fonction du coût.</translation>
    </message>
    <message>
        <source>Where the accuracy goes appears here as soon as float, int8 and a multiplier have run.</source>
        <translation>Où se perd l&apos;exactitude apparaît ici dès que float, int8 et un multiplicateur ont été exécutés.</translation>
    </message>
    <message>
        <source>No checkpoint of this study says that it was retrained from another one. Retrained checkpoints name theirs by “parent_sha256” in their metadata.</source>
        <translation>Aucun checkpoint de cette étude n&apos;indique avoir été réentraîné à partir d&apos;un autre. Les checkpoints réentraînés nomment le leur par «&#xa0;parent_sha256&#xa0;» dans leurs métadonnées.</translation>
    </message>
    <message>
        <source>Accuracy, cost and loss of every run</source>
        <translation>Exactitude, coût et perte de chaque exécution</translation>
    </message>
    <message>
        <source>Click a row to choose run A, with Ctrl to choose run B</source>
        <translation>Cliquez sur une ligne pour choisir l&apos;exécution A, avec Ctrl pour choisir l&apos;exécution B</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>Réglages&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Run a study to see which classes lose most.</source>
        <translation>Exécutez une étude pour voir quelles classes perdent le plus.</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>Étiquettes aléatoires&#xa0;: il n&apos;y a pas de classes à distinguer.</translation>
    </message>
    <message>
        <source>Run A is not done yet: the classes that lose most appear here as soon as it is.</source>
        <translation>L&apos;exécution A n&apos;est pas encore terminée&#xa0;: les classes qui perdent le plus apparaissent ici dès qu&apos;elle l&apos;est.</translation>
    </message>
    <message>
        <source>This study holds nothing of single images, so losses by class are not known.</source>
        <translation>Cette étude ne contient rien sur les images individuelles, les pertes par classe ne sont donc pas connues.</translation>
    </message>
    <message>
        <source>A: %1. Click a bar or a point to choose A, with Ctrl to choose B.</source>
        <translation>A&#xa0;: %1. Cliquez sur une barre ou un point pour choisir A, avec Ctrl pour choisir B.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A&#xa0;: %1. B&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>axscope::app::PairedPanel</name>
    <message>
        <source>B right</source>
        <translation>B correct</translation>
    </message>
    <message>
        <source>B wrong</source>
        <translation>B erroné</translation>
    </message>
    <message>
        <source>A right</source>
        <translation>A correct</translation>
    </message>
    <message>
        <source>A wrong</source>
        <translation>A erroné</translation>
    </message>
    <message>
        <source>Images that both get right</source>
        <translation>Images que les deux classent correctement</translation>
    </message>
    <message>
        <source>Images that only A gets right</source>
        <translation>Images que seul A classe correctement</translation>
    </message>
    <message>
        <source>Images that only B gets right</source>
        <translation>Images que seul B classe correctement</translation>
    </message>
    <message>
        <source>Images that both get wrong</source>
        <translation>Images que les deux classent mal</translation>
    </message>
    <message>
        <source>(only B right − only A right) / images, with the 95 % interval for paired proportions of Newcombe (1998), method 10</source>
        <translation>(B seul correct − A seul correct) / images, avec l&apos;intervalle à 95&#xa0;% pour proportions appariées de Newcombe (1998), méthode 10</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact two-sided test: p = min(1, 2 P(X ≤ min(only A, only B))), X binomial over the images that only one of them gets right</source>
        <translation>Test exact bilatéral de McNemar&#xa0;: p = min(1, 2 P(X ≤ min(A seul, B seul))), X binomiale sur les images qu&apos;un seul des deux classe correctement</translation>
    </message>
    <message>
        <source>Images with the same class in first place, right or wrong</source>
        <translation>Images avec la même classe en première place, juste ou fausse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the comparison as tab-separated text</source>
        <translation>Copier la comparaison en texte séparé par des tabulations</translation>
    </message>
    <message>
        <source>The accuracies are compared here image by image as soon as both runs are done.</source>
        <translation>Les exactitudes sont comparées ici image par image dès que les deux exécutions sont terminées.</translation>
    </message>
    <message>
        <source>This study holds nothing of single images for %1: A and B cannot be compared image by image.</source>
        <translation>Cette étude ne contient rien sur les images individuelles pour %1&#xa0;: A et B ne peuvent pas être comparés image par image.</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A et B</translation>
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
        <translation>A et B n&apos;ont pas vu les mêmes images (%1 et %2) et ne peuvent donc pas être comparés image par image.</translation>
    </message>
    <message>
        <source>Top-1, B − A: %1 percentage points (95 % interval %2 to %3)</source>
        <translation>Top-1, B − A&#xa0;: %1 points de pourcentage (intervalle à 95&#xa0;% de %2 à %3)</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1</source>
        <translation>Test exact de McNemar&#xa0;: p = %1</translation>
    </message>
    <message>
        <source>Same class in first place: %1 of %2 images</source>
        <translation>Même classe en première place&#xa0;: %1 images sur %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::PanelDialog</name>
    <message>
        <source>Figure with panels</source>
        <translation>Figure à panneaux</translation>
    </message>
    <message>
        <source>Plots of the figure</source>
        <translation>Tracés de la figure</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Parco&amp;urir…</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Aperçu de la figure</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>F&amp;ichier&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>&amp;Vers le haut</translation>
    </message>
    <message>
        <source>Mo&amp;ve down</source>
        <translation>Vers le &amp;bas</translation>
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
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Plot&amp;s, in the order of the panels:</source>
        <translation>Tracé&amp;s, dans l&apos;ordre des panneaux&#xa0;:</translation>
    </message>
    <message>
        <source>Col&amp;umns:</source>
        <translation>&amp;Colonnes&#xa0;:</translation>
    </message>
    <message>
        <source>Letter st&amp;yle:</source>
        <translation>St&amp;yle des lettres&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>There are no plots yet: choose multipliers or run the study.</source>
        <translation>Il n&apos;y a pas encore de tracés&#xa0;: choisissez des multiplicateurs ou exécutez l&apos;étude.</translation>
    </message>
    <message>
        <source>Check the plots that the figure shall have.</source>
        <translation>Cochez les tracés que doit contenir la figure.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Non enregistré. %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Fichiers %1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>axscope::app::ParetoPage</name>
    <message>
        <source>&amp;Horizontal:</source>
        <translation>&amp;Horizontal&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Vertical:</source>
        <translation>&amp;Vertical&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Logarithmic horizontal axis</source>
        <translation>Axe horizontal &amp;logarithmique</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic vertical axis</source>
        <translation>Axe vertical lo&amp;garithmique</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 en fonction de %2</translation>
    </message>
    <message>
        <source>Add multipliers to the study or to the table below.</source>
        <translation>Ajoutez des multiplicateurs à l&apos;étude ou au tableau ci-dessous.</translation>
    </message>
    <message>
        <source>No multiplier of the table has both figures.</source>
        <translation>Aucun multiplicateur du tableau n&apos;a les deux mesures.</translation>
    </message>
    <message>
        <source>Without one of the figures: %1.</source>
        <translation>Sans l&apos;une des mesures&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not to be drawn on these axes, being 0 or infinite: %1.</source>
        <translation>Impossibles à tracer sur ces axes, étant nuls ou infinis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Power of members of families is an estimate from their unit gates.</source>
        <translation>La puissance des membres de familles est une estimation à partir de leurs portes unitaires.</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>unités du produit</translation>
    </message>
    <message>
        <source>product units²</source>
        <translation>unités du produit²</translation>
    </message>
    <message>
        <source>exact = 1</source>
        <translation>exact = 1</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotFigure</name>
    <message>
        <source>%1; from %2 to %3</source>
        <translation>%1&#xa0;; de %2 à %3</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotNote</name>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Note sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;What this figure shows, or what to look into:</source>
        <translation>&amp;Ce que montre cette figure, ou ce qu&apos;il faut examiner&#xa0;:</translation>
    </message>
    <message>
        <source>Note on this plot</source>
        <translation>Note sur ce graphique</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotRow</name>
    <message>
        <source>Figures of this page</source>
        <translation>Figures de cette page</translation>
    </message>
</context>
<context>
    <name>axscope::app::PlotView</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Copy as &amp;image</source>
        <translation>Copier en tant qu&apos;&amp;image</translation>
    </message>
    <message>
        <source>&amp;Copy data</source>
        <translation>&amp;Copier les données</translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation>Afficher les &amp;données</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>&amp;Réinitialiser le zoom</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitFigures</name>
    <message>
        <source>Errors of %1</source>
        <translation>Erreurs de %1</translation>
    </message>
    <message>
        <source>Error e</source>
        <translation>Erreur e</translation>
    </message>
    <message>
        <source>product units</source>
        <translation>unités du produit</translation>
    </message>
    <message>
        <source>operand pairs</source>
        <translation>paires d&apos;opérandes</translation>
    </message>
    <message>
        <source>all operands alike</source>
        <translation>tous les opérandes à égalité</translation>
    </message>
    <message>
        <source>Distribution of the errors of %1</source>
        <translation>Distribution des erreurs de %1</translation>
    </message>
    <message>
        <source>Operand pairs with an error of at most e</source>
        <translation>Paires d&apos;opérandes dont l&apos;erreur est au plus e</translation>
    </message>
    <message>
        <source>e ≤ %1</source>
        <translation>e ≤ %1</translation>
    </message>
    <message>
        <source>Error of %1 against %2, operands of %3</source>
        <translation>Erreur de %1 en fonction de %2, opérandes de %3</translation>
    </message>
    <message>
        <source>Error of %1 against %2</source>
        <translation>Erreur de %1 en fonction de %2</translation>
    </message>
    <message>
        <source>integer code</source>
        <translation>code entier</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>mean e</source>
        <translation>e moyen</translation>
    </message>
    <message>
        <source>mean |e|</source>
        <translation>|e| moyen</translation>
    </message>
    <message>
        <source>largest |e|</source>
        <translation>plus grand |e|</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2, operands of %3</source>
        <translation>Biais de %1 pour chaque %2, opérandes de %3</translation>
    </message>
    <message>
        <source>Bias of %1 for every %2</source>
        <translation>Biais de %1 pour chaque %2</translation>
    </message>
    <message>
        <source>Activation a</source>
        <translation>Activation a</translation>
    </message>
    <message>
        <source>Weight b</source>
        <translation>Poids b</translation>
    </message>
    <message>
        <source>Mean error at %1</source>
        <translation>Erreur moyenne à %1</translation>
    </message>
    <message>
        <source>mean + standard deviation</source>
        <translation>moyenne + écart-type</translation>
    </message>
    <message>
        <source>mean − standard deviation</source>
        <translation>moyenne − écart-type</translation>
    </message>
    <message>
        <source>± standard deviation</source>
        <translation>± écart-type</translation>
    </message>
    <message>
        <source>Wrong bits of %1, operands of %2</source>
        <translation>Bits faux de %1, opérandes de %2</translation>
    </message>
    <message>
        <source>Wrong bits of %1</source>
        <translation>Bits faux de %1</translation>
    </message>
    <message>
        <source>Bit of the product</source>
        <translation>Bit du produit</translation>
    </message>
    <message>
        <source>Operand pairs with this bit wrong</source>
        <translation>Paires d&apos;opérandes où ce bit est faux</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>of it 1 instead of 0</source>
        <translation>dont 1 au lieu de 0</translation>
    </message>
    <message>
        <source>Expected bias against spread of one output, %1 in %2</source>
        <translation>Biais attendu et dispersion d&apos;une sortie, %1 dans %2</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>layers from the input</source>
        <translation>couches depuis l&apos;entrée</translation>
    </message>
    <message>
        <source>Error of one output</source>
        <translation>Erreur d&apos;une sortie</translation>
    </message>
    <message>
        <source>|K μ|: bias</source>
        <translation>|K μ|&#xa0;: biais</translation>
    </message>
    <message>
        <source>√K σ: spread</source>
        <translation>√K σ&#xa0;: dispersion</translation>
    </message>
    <message>
        <source>%1 (K = %2, K μ = %3, √K σ = %4)</source>
        <translation>%1 (K = %2, K μ = %3, √K σ = %4)</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n layer(s) at this depth</source>
        <translation>
            <numerusform>moyenne de %n couche à cette profondeur</numerusform>
            <numerusform>moyenne de %n couches à cette profondeur</numerusform>
        </translation>
    </message>
    <message>
        <source>Equivalent: %1</source>
        <translation>Équivalent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Table&#xa0;: %1</translation>
    </message>
    <message>
        <source>Computed by: %1</source>
        <translation>Calculé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Power: %1 mW, published</source>
        <translation>Puissance&#xa0;: %1&#xa0;mW, publiée</translation>
    </message>
    <message>
        <source>Cost, estimated from unit gates: %1 gates, %2 of the exact array, %3 mW</source>
        <translation>Coût, estimé en portes unitaires&#xa0;: %1 portes, %2 du multiplicateur matriciel exact, %3&#xa0;mW</translation>
    </message>
</context>
<context>
    <name>axscope::app::PortraitTable</name>
    <message>
        <source>Error metrics of the multiplier</source>
        <translation>Métriques d&apos;erreur du multiplicateur</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Toutes les paires</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Over all 65,536 operand pairs alike</source>
        <translation>Sur les 65&#xa0;536 paires d&apos;opérandes à égalité</translation>
    </message>
    <message>
        <source>Weighted by the operands of the chosen layer: Σ p(a) p(b) f(e(a, b))</source>
        <translation>Pondéré par les opérandes de la couche choisie&#xa0;: Σ p(a) p(b) f(e(a, b))</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e|, e = product − exact product</source>
        <translation>|e| moyen, e = produit − produit exact</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE&#xa0;%</translation>
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
        <translation>Pire cas&#xa0;: plus grand |e|</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE&#xa0;%</translation>
    </message>
    <message>
        <source>100 WCE / 2¹⁶</source>
        <translation>100 WCE / 2¹⁶</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP&#xa0;%</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error: 100 P(e ≠ 0)</source>
        <translation>Part des paires d&apos;opérandes avec une erreur&#xa0;: 100 P(e ≠ 0)</translation>
    </message>
    <message>
        <source>Mean error μ</source>
        <translation>Erreur moyenne μ</translation>
    </message>
    <message>
        <source>Mean e: the bias</source>
        <translation>e moyen&#xa0;: le biais</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>e² moyen</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>Variance σ²</translation>
    </message>
    <message>
        <source>Mean e² − μ²</source>
        <translation>e² moyen − μ²</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE&#xa0;%</translation>
    </message>
    <message>
        <source>100 mean |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 × moyenne de |e| / |ab| sur les paires où ab ≠ 0</translation>
    </message>
    <message>
        <source>WCRE %</source>
        <translation>WCRE&#xa0;%</translation>
    </message>
    <message>
        <source>100 largest |e| / |ab| over pairs with ab ≠ 0</source>
        <translation>100 × plus grand |e| / |ab| sur les paires où ab ≠ 0</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest |ab|</source>
        <translation>MAE / plus grand |ab|</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>e minimal</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>Plus petite erreur, avec son signe</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>e maximal</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>Plus grande erreur, avec son signe</translation>
    </message>
</context>
<context>
    <name>axscope::app::PreparationSection</name>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Ordre du fichier</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Tirage aléatoire</translation>
    </message>
    <message>
        <source>As stored: the first N images. Random sample: the images in a random order drawn by the seed (Fisher-Yates with SplitMix64), of which the first N are taken; the same on every machine</source>
        <translation>Ordre du fichier&#xa0;: les N premières images. Tirage aléatoire&#xa0;: les images dans un ordre aléatoire tiré avec la graine (Fisher-Yates avec SplitMix64), dont on prend les N premières&#xa0;; le même sur toute machine</translation>
    </message>
    <message>
        <source>Seed of the random order, a whole number from 0 to 2⁶⁴ − 1</source>
        <translation>Graine de l&apos;ordre aléatoire, un entier de 0 à 2⁶⁴ − 1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Only images of these classes, by name or number, parted by commas: 3, 7, owl. Taken before the first N images are; the network still answers among all its classes</source>
        <translation>Seulement les images de ces classes, par nom ou numéro, séparés par des virgules&#xa0;: 3, 7, owl. Le choix précède la prise des N premières images&#xa0;; le réseau répond toujours parmi toutes ses classes</translation>
    </message>
    <message>
        <source>Shorter side of the images after resizing (bilinear, antialiased, as torchvision does). Automatic: only where the network takes another size, to that</source>
        <translation>Petit côté des images après redimensionnement (bilinéaire, avec anticrénelage, comme torchvision). Automatique&#xa0;: seulement si le réseau prend une autre taille, à celle-ci</translation>
    </message>
    <message>
        <source>Side of the square in the middle that is kept. Automatic: the network&apos;s size</source>
        <translation>Côté du carré central conservé. Automatique&#xa0;: la taille du réseau</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>Selon le checkpoint</translation>
    </message>
    <message>
        <source>None: 0 to 1</source>
        <translation>Aucune&#xa0;: 0 à 1</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Pixels, scaled to 0..1, are normalised channel by channel: (value − mean) / std, with the numbers that the network was trained with</source>
        <translation>Les pixels, ramenés à 0..1, sont normalisés canal par canal&#xa0;: (valeur − moyenne) / écart-type, avec les valeurs utilisées à l&apos;entraînement du réseau</translation>
    </message>
    <message>
        <source>Mean of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>Moyenne des pixels par canal, sur une échelle de 0 à 1, séparées par des virgules</translation>
    </message>
    <message>
        <source>Standard deviation of the pixels by channel, on a scale of 0 to 1, parted by commas</source>
        <translation>Écart-type des pixels par canal, sur une échelle de 0 à 1, séparés par des virgules</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Grain&amp;e</translation>
    </message>
    <message>
        <source>Clas&amp;ses</source>
        <translation>&amp;Classes</translation>
    </message>
    <message>
        <source>Resi&amp;ze to</source>
        <translation>Redimen&amp;sionner à</translation>
    </message>
    <message>
        <source>Cro&amp;p to</source>
        <translation>&amp;Rogner à</translation>
    </message>
    <message>
        <source>&amp;Normalise</source>
        <translation>Norm&amp;aliser</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>&amp;Moyenne</translation>
    </message>
    <message>
        <source>Std de&amp;v</source>
        <translation>Écart-t&amp;ype</translation>
    </message>
    <message>
        <source>Change the order of the images</source>
        <translation>Changer l&apos;ordre des images</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>Changer les classes</translation>
    </message>
    <message>
        <source>Change the size to resize to</source>
        <translation>Changer la taille de redimensionnement</translation>
    </message>
    <message>
        <source>Change the crop</source>
        <translation>Changer le rognage</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from 0 to 2⁶⁴ − 1.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un nombre entier de 0 à 2⁶⁴ − 1.</translation>
    </message>
    <message>
        <source>Change the seed of the sample</source>
        <translation>Changer la graine de l&apos;échantillon</translation>
    </message>
    <message>
        <source>Change the normalisation</source>
        <translation>Changer la normalisation</translation>
    </message>
    <message>
        <source>Mean and std belong together.</source>
        <translation>La moyenne et l&apos;écart-type vont ensemble.</translation>
    </message>
</context>
<context>
    <name>axscope::app::RankingFigures</name>
    <message>
        <source>Router norm</source>
        <translation>Norme du routeur</translation>
    </message>
    <message>
        <source>Largest variance</source>
        <translation>Plus grande variance</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>Plus grande norme</translation>
    </message>
    <message>
        <source>Energy, sum</source>
        <translation>Énergie, somme</translation>
    </message>
    <message>
        <source>Energy, largest</source>
        <translation>Énergie, maximum</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ between what is said to foretell the cost of an expert and its measured cost: +1 where both rank the experts alike, −1 where they rank them the other way round.
Router norm: |w|₂ of the router&apos;s row of the expert.
Largest variance, largest norm: of the weights of one neuron (row) of the expert&apos;s first matrix.
Energy (CAMERA, arXiv:2508.02322): E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² of each hidden unit, φ = gate weight × activation, w = weights of the last matrix that read it; sum or largest over the units of the expert.
Load: share of the choices in the int8 run.</source>
        <translation>ρ de Spearman entre ce qui est censé prédire le coût d&apos;un expert et son coût mesuré&#xa0;: +1 si les deux classent les experts dans le même ordre, −1 s&apos;ils les classent dans l&apos;ordre inverse.
Norme du routeur&#xa0;: |w|₂ de la ligne du routeur pour l&apos;expert.
Plus grande variance, plus grande norme&#xa0;: des poids d&apos;un neurone (ligne) de la première matrice de l&apos;expert.
Énergie (CAMERA, arXiv:2508.02322)&#xa0;: E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² de chaque unité cachée, φ = poids de porte × activation, w = poids de la dernière matrice qui la lisent&#xa0;; somme ou maximum sur les unités de l&apos;expert.
Charge&#xa0;: part des choix dans l&apos;exécution int8.</translation>
    </message>
    <message>
        <source>What foretells the cost of an expert, %1, %2</source>
        <translation>Ce qui prédit le coût d&apos;un expert, %1, %2</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ with the cost</source>
        <translation>ρ de Spearman avec le coût</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>indéfini</translation>
    </message>
    <message>
        <source>%1 against the cost of each expert, ρ = %2</source>
        <translation>%1 par rapport au coût de chaque expert, ρ = %2</translation>
    </message>
    <message>
        <source>Top-1 lost</source>
        <translation>Top-1 perdu</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>points de pourcentage</translation>
    </message>
</context>
<context>
    <name>axscope::app::ResultViews</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d&apos;ensemble</translation>
    </message>
    <message>
        <source>What remains of the accuracy, and what it costs</source>
        <translation>Ce qui reste de l&apos;exactitude, et ce qu&apos;elle coûte</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>Where in a network the error arises</source>
        <translation>Où l&apos;erreur naît dans un réseau</translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation>&amp;Routage</translation>
    </message>
    <message>
        <source>How a multiplier moves decisions between experts</source>
        <translation>Comment un multiplicateur déplace des décisions entre experts</translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation>Éc&amp;hantillons</translation>
    </message>
    <message>
        <source>What happened to single images, layer by layer</source>
        <translation>Ce qui est arrivé à des images individuelles, couche par couche</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Com&amp;parer</translation>
    </message>
    <message>
        <source>Two runs side by side, and their difference</source>
        <translation>Deux exécutions côte à côte, et leur différence</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>&amp;Multiplicateurs</translation>
    </message>
    <message>
        <source>What a multiplier gets wrong, before any network</source>
        <translation>Ce qu&apos;un multiplicateur calcule mal, avant tout réseau</translation>
    </message>
    <message>
        <source>A&amp;xMoE</source>
        <translation>A&amp;xMoE</translation>
    </message>
    <message>
        <source>Whether the findings of the AxMoE study hold here, and what retraining wins back</source>
        <translation>Si les conclusions de l&apos;étude AxMoE se vérifient ici, et ce que le réentraînement récupère</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>&amp;Run study</source>
        <translation>&amp;Exécuter l&apos;étude</translation>
    </message>
    <message>
        <source>Retrain under approximation</source>
        <translation>Réentraîner sous approximation</translation>
    </message>
    <message>
        <source>Throw away what was stopped and begin again</source>
        <translation>Abandonner ce qui a été arrêté et recommencer</translation>
    </message>
    <message>
        <source>Stop; the best network so far is kept, and the training can go on later</source>
        <translation>Arrêter&#xa0;; le meilleur réseau obtenu est conservé et l&apos;entraînement peut reprendre plus tard</translation>
    </message>
    <message>
        <source>Run the study, with the retrained checkpoint</source>
        <translation>Exécuter l&apos;étude avec le checkpoint réentraîné</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Stopped. The network of epoch %1 is kept.</source>
        <translation>Arrêté. Le réseau de l&apos;époque %1 est conservé.</translation>
    </message>
    <message>
        <source>Stopped before the first epoch ended.</source>
        <translation>Arrêté avant la fin de la première époque.</translation>
    </message>
    <message>
        <source>The retraining failed: %1</source>
        <translation>Le réentraînement a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>This program cannot train.</source>
        <translation>Ce programme ne peut pas entraîner.</translation>
    </message>
    <message>
        <source>Folder with training images</source>
        <translation>Dossier des images d&apos;entraînement</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>Checkpoint à écrire</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Start afres&amp;h</source>
        <translation>Repartir de &amp;zéro</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>Poursui&amp;vre</translation>
    </message>
    <message>
        <source>Do &amp;not wait</source>
        <translation>Ne pas &amp;attendre</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainForm</name>
    <message>
        <source>Folder with training images</source>
        <translation>Dossier des images d&apos;entraînement</translation>
    </message>
    <message>
        <source>Choose the folder with the training images</source>
        <translation>Choisir le dossier des images d&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Frozen router</source>
        <translation>&amp;Routeur figé</translation>
    </message>
    <message>
        <source>Checkpoint that is written</source>
        <translation>Checkpoint à écrire</translation>
    </message>
    <message>
        <source>Choose the file that is written</source>
        <translation>Choisir le fichier à écrire</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Remplacer le fichier existant</translation>
    </message>
    <message>
        <source>&amp;Parent:</source>
        <translation>&amp;Parent&#xa0;:</translation>
    </message>
    <message>
        <source>The checkpoint to begin with. It stays as it is.</source>
        <translation>Le checkpoint de départ. Il reste tel quel.</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>Multipli&amp;cateur&#xa0;:</translation>
    </message>
    <message>
        <source>What the network learns to live with: a multiplier, or an assignment of several to its layers</source>
        <translation>Ce avec quoi le réseau apprend à vivre&#xa0;: un multiplicateur, ou une affectation de plusieurs à ses couches</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>I&amp;mages&#xa0;:</translation>
    </message>
    <message>
        <source>Images to train on, and to test on after each epoch</source>
        <translation>Images pour l&apos;entraînement, et pour le test après chaque époque</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Un autre dossier …</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>&amp;Training images:</source>
        <translation>Images d&apos;entraî&amp;nement&#xa0;:</translation>
    </message>
    <message>
        <source>Train on at most so many images, drawn by the seed</source>
        <translation>Nombre maximal d&apos;images d&apos;entraînement, tirées selon la graine</translation>
    </message>
    <message>
        <source>T&amp;est images:</source>
        <translation>Images de &amp;test&#xa0;:</translation>
    </message>
    <message>
        <source>Test on at most so many images, drawn by the seed</source>
        <translation>Nombre maximal d&apos;images de test, tirées selon la graine</translation>
    </message>
    <message>
        <source>Passes over the training images</source>
        <translation>Passages sur les images d&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Batch:</source>
        <translation>Taille de l&amp;ot&#xa0;:</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation>Images par pas</translation>
    </message>
    <message>
        <source>&amp;Learning rate:</source>
        <translation>Ta&amp;ux d&apos;apprentissage&#xa0;:</translation>
    </message>
    <message>
        <source>At the beginning; it falls to 0 along a cosine. What is suggested works for the architecture: batch norms keep their statistics, so rates that suit training from scratch diverge.</source>
        <translation>Au début&#xa0;; il descend à 0 en suivant un cosinus. La valeur suggérée convient à l&apos;architecture&#xa0;: les normalisations par lots gardent leurs statistiques, si bien que des taux adaptés à un entraînement à partir de zéro divergent.</translation>
    </message>
    <message>
        <source>of the exact product</source>
        <translation>du produit exact</translation>
    </message>
    <message>
        <source>differences of the table</source>
        <translation>différences de la table</translation>
    </message>
    <message>
        <source>&amp;Gradient:</source>
        <translation>&amp;Gradient&#xa0;:</translation>
    </message>
    <message>
        <source>What stands for the derivative of a product L(a, b) going back: that of a·b, which is b and a, or the table&apos;s own (L(a + 1, b) − L(a − 1, b)) / 2</source>
        <translation>Ce qui tient lieu de dérivée d&apos;un produit L(a, b) lors de la rétropropagation&#xa0;: celle de a·b, soit b et a, ou celle de la table elle-même, (L(a + 1, b) − L(a − 1, b)) / 2</translation>
    </message>
    <message>
        <source>For differences of the table: average it over operands up to this far apart first</source>
        <translation>Pour les différences de la table&#xa0;: en faire d&apos;abord la moyenne sur les opérandes jusqu&apos;à cet écart</translation>
    </message>
    <message>
        <source>Routers keep their weights and centroids</source>
        <translation>Les routeurs gardent leurs poids et leurs centroïdes</translation>
    </message>
    <message>
        <source>See&amp;d:</source>
        <translation>Gra&amp;ine&#xa0;:</translation>
    </message>
    <message>
        <source>Of the order of images and of their augmentation</source>
        <translation>De l&apos;ordre des images et de leur augmentation</translation>
    </message>
    <message>
        <source>Processors to use</source>
        <translation>Processeurs à utiliser</translation>
    </message>
    <message>
        <source>The best epoch so far is written here, each time there is a better one</source>
        <translation>La meilleure époque obtenue est écrite ici, chaque fois qu&apos;il y en a une meilleure</translation>
    </message>
    <message>
        <source>%1 (assignment)</source>
        <translation>%1 (affectation)</translation>
    </message>
    <message>
        <source>A retraining into this file was stopped in epoch %1 of %2. It can go on, with the settings that it had.</source>
        <translation>Un réentraînement vers ce fichier a été arrêté à l&apos;époque %1 sur %2. Il peut reprendre, avec les réglages qu&apos;il avait.</translation>
    </message>
    <message>
        <source>Add a checkpoint to the study first.</source>
        <translation>Ajoutez d&apos;abord un checkpoint à l&apos;étude.</translation>
    </message>
    <message>
        <source>The checkpoint is being read …</source>
        <translation>Lecture du checkpoint …</translation>
    </message>
    <message>
        <source>The parent cannot be used: %1</source>
        <translation>Le parent est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a multiplier.</source>
        <translation>Choisissez un multiplicateur.</translation>
    </message>
    <message>
        <source>Choose the training images.</source>
        <translation>Choisissez les images d&apos;entraînement.</translation>
    </message>
    <message>
        <source>Name the file that is written.</source>
        <translation>Nommez le fichier à écrire.</translation>
    </message>
    <message>
        <source>The output would replace the parent; name another file.</source>
        <translation>La sortie remplacerait le parent&#xa0;; nommez un autre fichier.</translation>
    </message>
    <message>
        <source>The output file is there already.</source>
        <translation>Le fichier de sortie existe déjà.</translation>
    </message>
    <message>
        <source>Ep&amp;ochs:</source>
        <translation>É&amp;poques :</translation>
    </message>
    <message>
        <source>Smoothing:</source>
        <translation>Lissage :</translation>
    </message>
    <message>
        <source>Thre&amp;ads:</source>
        <translation>&amp;Threads :</translation>
    </message>
    <message>
        <source>O&amp;utput:</source>
        <translation>S&amp;ortie :</translation>
    </message>
    <message>
        <source>all</source>
        <comment>threads</comment>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>axscope::app::RetrainRequest</name>
    <message>
        <source>The study has no images yet</source>
        <translation>L&apos;étude n&apos;a pas encore d&apos;images</translation>
    </message>
    <message>
        <source>The study&apos;s images; a tenth of them tests</source>
        <translation>Images de l&apos;étude&#xa0;; un dixième sert au test</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingPage</name>
    <message>
        <source>No decisions to show</source>
        <translation>Aucune décision à montrer</translation>
    </message>
</context>
<context>
    <name>axscope::app::RoutingView</name>
    <message>
        <source>Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing.</source>
        <translation>Exécutez une étude avec un checkpoint à mélange d&apos;experts pour voir comment les multiplicateurs déplacent le routage.</translation>
    </message>
    <message>
        <source>%1 has no experts, so there is no routing to compare.</source>
        <translation>%1 n&apos;a pas d&apos;experts, il n&apos;y a donc pas de routage à comparer.</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>%1 has not been run with %2 yet: its routing appears here as soon as it is.</source>
        <translation>%1 n&apos;a pas encore été exécuté avec %2&#xa0;: son routage apparaît ici dès qu&apos;il l&apos;est.</translation>
    </message>
    <message>
        <source>No run of %1 is finished yet: its routing appears here as soon as one is.</source>
        <translation>Aucune exécution de %1 n&apos;est encore terminée&#xa0;: son routage apparaît ici dès que l&apos;une l&apos;est.</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>Couche MoE</translation>
    </message>
    <message>
        <source>Multiplier, by rising mean error</source>
        <translation>Multiplicateur, par erreur moyenne croissante</translation>
    </message>
    <message>
        <source>%1 over multipliers, %2</source>
        <translation>%1 selon les multiplicateurs, %2</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>&amp;Checkpoint&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplicateur&#xa0;:</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>C&amp;ouche MoE&#xa0;:</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Load and gate mass of every expert, and how even they are</source>
        <translation>Charge et masse de porte de chaque expert, et leur uniformité</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>From which expert to which decisions move</source>
        <translation>De quel expert vers quel expert se déplacent les décisions</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Taux de déplacement</translation>
    </message>
    <message>
        <source>Share of decisions that change, over multipliers and MoE layers</source>
        <translation>Part des décisions qui changent, selon les multiplicateurs et les couches MoE</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Marges</translation>
    </message>
    <message>
        <source>How clear kept and flipped decisions were</source>
        <translation>À quel point les décisions conservées et basculées étaient nettes</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>How far the gate probabilities moved</source>
        <translation>De combien se sont déplacées les probabilités de porte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Which classes go to which experts, before and after</source>
        <translation>Quelles classes vont à quels experts, avant et après</translation>
    </message>
    <message>
        <source>Co-activation</source>
        <translation>Coactivation</translation>
    </message>
    <message>
        <source>Which experts of two MoE layers work on the same decisions, before and after</source>
        <translation>Quels experts de deux couches MoE traitent les mêmes décisions, avant et après</translation>
    </message>
    <message>
        <source>Output error</source>
        <translation>Erreur de sortie</translation>
    </message>
    <message>
        <source>What a flipped decision does to the output of the layer, beside a kept one</source>
        <translation>Ce qu&apos;une décision basculée fait à la sortie de la couche, à côté d&apos;une décision conservée</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>The expert of every token of one image, for networks that decide per token</source>
        <translation>L&apos;expert de chaque token d&apos;une image, pour les réseaux qui décident par token</translation>
    </message>
    <message>
        <source>Pages of routing</source>
        <translation>Pages du routage</translation>
    </message>
    <message>
        <source>mean KL divergence of the gates %1 nats</source>
        <translation>divergence KL moyenne des portes %1 nats</translation>
    </message>
    <message>
        <source>the largest gate moved in %1 of %2 decisions</source>
        <translation>la plus grande porte s&apos;est déplacée dans %1 décisions sur %2</translation>
    </message>
    <message>
        <source>%1 of the choices of %2 decisions (%3 each) changed</source>
        <translation>%1 des choix de %2 décisions (%3 chacune) ont changé</translation>
    </message>
    <message>
        <source>%1 of %2 decisions changed their expert</source>
        <translation>sur %2 décisions, %1 ont changé d&apos;expert</translation>
    </message>
    <message>
        <source>, %1 of those with a margin below the median of the kept ones</source>
        <translation>, dont %1 avec une marge inférieure à la médiane des conservées</translation>
    </message>
    <message>
        <source>%1, %2 against %3: %4.</source>
        <translation>%1, %2 face à %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrix</name>
    <message>
        <source>8-bit weights and activations, exact products; compared with float</source>
        <translation>Poids et activations sur 8 bits, produits exacts ; comparés à float</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixModel</name>
    <message>
        <source>Not run</source>
        <translation>Pas exécuté</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running: %1 of %2 images</source>
        <translation>En cours : %1 images sur %2</translation>
    </message>
    <message>
        <source>Done: %1 images</source>
        <translation>Terminé : %1 images</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 images</source>
        <translation>Arrêté après %1 images sur %2</translation>
    </message>
    <message>
        <source>Failed after %1 of %2 images: %3</source>
        <translation>Échec après %1 images sur %2 : %3</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec : %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Top-1: %1 (95 % Wilson interval %2 to %3)</source>
        <translation>Top-1 : %1 (intervalle de Wilson à 95 % de %2 à %3)</translation>
    </message>
    <message>
        <source>Top-5: %1</source>
        <translation>Top-5 : %1</translation>
    </message>
    <message>
        <source>Gained against float: %1 points</source>
        <translation>Gain sur float : %1 points</translation>
    </message>
    <message>
        <source>Gained against int8: %1 points</source>
        <translation>Gain sur int8 : %1 points</translation>
    </message>
    <message>
        <source>Lost against float: %1 points</source>
        <translation>Perte sur float : %1 points</translation>
    </message>
    <message>
        <source>Lost against int8: %1 points</source>
        <translation>Perte sur int8 : %1 points</translation>
    </message>
    <message>
        <source>Same answer as the reference: %1</source>
        <translation>Même réponse que la référence : %1</translation>
    </message>
    <message>
        <source>Top-1 with int8&apos;s routing: %1</source>
        <translation>Top-1 avec le routage d&apos;int8 : %1</translation>
    </message>
    <message>
        <source>Shifted decisions, mean over MoE layers: %1</source>
        <translation>Décisions déplacées, moyenne sur les couches MoE : %1</translation>
    </message>
    <message>
        <source>Normalised inference cost: %1</source>
        <translation>Coût d&apos;inférence normalisé : %1</translation>
    </message>
    <message>
        <source>The labels are random: accuracy means nothing here.</source>
        <translation>Les étiquettes sont aléatoires : l&apos;exactitude ne veut rien dire ici.</translation>
    </message>
    <message>
        <source>shown as A</source>
        <translation>affichée comme A</translation>
    </message>
    <message>
        <source>compared as B</source>
        <translation>comparée comme B</translation>
    </message>
    <message>
        <source>No longer part of the study; its results are still shown.</source>
        <translation>Ne fait plus partie de l&apos;étude ; ses résultats restent affichés.</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunMatrixView</name>
    <message>
        <source>Runs: checkpoints by arithmetic</source>
        <translation>Exécutions : checkpoints par arithmétique</translation>
    </message>
    <message>
        <source>&amp;Show this run (A)</source>
        <translation>&amp;Afficher cette exécution (A)</translation>
    </message>
    <message>
        <source>Do not &amp;compare with this</source>
        <translation>Ne plus &amp;comparer à celle-ci</translation>
    </message>
    <message>
        <source>&amp;Compare with this (B)</source>
        <translation>&amp;Comparer à celle-ci (B)</translation>
    </message>
    <message>
        <source>&amp;Retrain under approximation …</source>
        <translation>&amp;Réentraîner sous approximation …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunPicker</name>
    <message>
        <source>Checkpoint of %1</source>
        <translation>Checkpoint de %1</translation>
    </message>
    <message>
        <source>Arithmetic of %1</source>
        <translation>Arithmétique de %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non terminée</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l&apos;exécution</translation>
    </message>
    <message>
        <source>Stop the run; what has been measured stays (Shift+F5)</source>
        <translation>Arrêter l&apos;exécution&#xa0;; ce qui a été mesuré est conservé (Maj+F5)</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Démarrage …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
</context>
<context>
    <name>axscope::app::RunsPanel</name>
    <message>
        <source>Every checkpoint with every multiplier is a cell here. Add checkpoints to the study first.</source>
        <translation>Chaque checkpoint avec chaque multiplicateur est ici une cellule. Ajoutez d&apos;abord des checkpoints à l&apos;étude.</translation>
    </message>
    <message>
        <source>Figures: top-1 in %. Click: show a run (A). Ctrl+click: compare with it (B).</source>
        <translation>Chiffres : top-1 en %. Clic : afficher une exécution (A). Ctrl+clic : comparer à elle (B).</translation>
    </message>
    <message>
        <source>Nothing to show yet for %1.</source>
        <translation>Rien à afficher encore pour %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) done</source>
        <translation>
            <numerusform>%1 exécution sur %n terminée</numerusform>
            <numerusform>%1 exécutions sur %n terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aucune exécution</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>study changed since</source>
        <translation>étude modifiée depuis</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Run the rest</source>
        <translation>Exécuter le reste</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
</context>
<context>
    <name>axscope::app::SampleFilterBar</name>
    <message>
        <source>Chec&amp;kpoint:</source>
        <translation>Chec&amp;kpoint&#xa0;:</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>&amp;Multiplicateur&#xa0;:</translation>
    </message>
    <message>
        <source>The run to look at: a multiplier, compared with int8, or int8, compared with float</source>
        <translation>L&apos;exécution à examiner&#xa0;: un multiplicateur, comparé à int8, ou int8, comparé à float</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>Affic&amp;her&#xa0;:</translation>
    </message>
    <message>
        <source>Broken: right in the reference, wrong in the candidate. Repaired: the other way round.</source>
        <translation>Cassées&#xa0;: justes dans la référence, fausses chez le candidat. Réparées&#xa0;: l&apos;inverse.</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>toutes les images</translation>
    </message>
    <message>
        <source>prediction changed</source>
        <translation>prédiction modifiée</translation>
    </message>
    <message>
        <source>broken (✓ → ✗)</source>
        <translation>cassées (✓ → ✗)</translation>
    </message>
    <message>
        <source>repaired (✗ → ✓)</source>
        <translation>réparées (✗ → ✓)</translation>
    </message>
    <message>
        <source>right in both</source>
        <translation>justes dans les deux</translation>
    </message>
    <message>
        <source>wrong in both</source>
        <translation>fausses dans les deux</translation>
    </message>
    <message>
        <source>Clas&amp;s:</source>
        <translation>Cla&amp;sse&#xa0;:</translation>
    </message>
    <message>
        <source>Class of the image, as labelled</source>
        <translation>Classe de l&apos;image, selon son étiquette</translation>
    </message>
    <message>
        <source>Sor&amp;t by:</source>
        <translation>&amp;Trier par&#xa0;:</translation>
    </message>
    <message>
        <source>Margin: the reference&apos;s score of the last expert chosen minus that of the best one not chosen; the least of the image&apos;s decisions in the MoE layer, or in all of them</source>
        <translation>Marge&#xa0;: score, dans la référence, du dernier expert choisi moins celui du meilleur non choisi&#xa0;; la plus petite des décisions de l&apos;image dans la couche MoE, ou dans toutes</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation>plus petite marge</translation>
    </message>
    <message>
        <source>most moved</source>
        <translation>plus déplacées</translation>
    </message>
    <message>
        <source>MoE &amp;layer:</source>
        <translation>C&amp;ouche MoE&#xa0;:</translation>
    </message>
    <message>
        <source>The layer whose decisions are told and filtered</source>
        <translation>La couche dont les décisions sont indiquées et filtrées</translation>
    </message>
    <message>
        <source>routing &amp;changed</source>
        <translation>routa&amp;ge modifié</translation>
    </message>
    <message>
        <source>Only images with a decision that differs between the two runs, in the MoE layer or, where none is chosen, in any</source>
        <translation>Seulement les images dont une décision diffère entre les deux exécutions, dans la couche MoE ou, si aucune n&apos;est choisie, dans l&apos;une quelconque</translation>
    </message>
    <message>
        <source>&amp;from expert</source>
        <translation>&amp;de l&apos;expert</translation>
    </message>
    <message>
        <source>The reference&apos;s first choice</source>
        <translation>Le premier choix de la référence</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>v&amp;ers</translation>
    </message>
    <message>
        <source>The candidate&apos;s first choice</source>
        <translation>Le premier choix du candidat</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Aucun filtre</translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation>Afficher de nouveau toutes les images</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>axscope::app::Samples</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1, conservée</translation>
    </message>
    <message>
        <source>%1 of %2 moved</source>
        <translation>%1/%2 déplacées</translation>
    </message>
    <message>
        <source>, margin %1</source>
        <translation>, marge %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::SamplesView</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Run a study to see what multipliers do to single images.</source>
        <translation>Exécutez une étude pour voir ce que les multiplicateurs font à des images individuelles.</translation>
    </message>
    <message>
        <source>This study has no such checkpoint.</source>
        <translation>Cette étude n&apos;a pas un tel checkpoint.</translation>
    </message>
    <message>
        <source>This run of %1 has no images yet: they appear here as soon as it has.</source>
        <translation>Cette exécution de %1 n&apos;a pas encore d&apos;images&#xa0;: elles apparaissent ici dès qu&apos;elle en a.</translation>
    </message>
    <message>
        <source>This result says nothing of single images. Run the study again to see them.</source>
        <translation>Ce résultat ne dit rien des images individuelles. Exécutez de nouveau l&apos;étude pour les voir.</translation>
    </message>
    <message>
        <source>The run is in progress: its images appear here in a moment.</source>
        <translation>L&apos;exécution est en cours&#xa0;: ses images apparaissent ici dans un instant.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source>No image passes these filters.</source>
        <translation>Aucune image ne passe ces filtres.</translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation>Les images ne peuvent pas être affichées&#xa0;: %1</translation>
    </message>
    <message>
        <source>The images of this result are not at hand; what the runs made of them is.</source>
        <translation>Les images de ce résultat ne sont pas disponibles&#xa0;; ce que les exécutions en ont fait l&apos;est.</translation>
    </message>
    <message>
        <source>These images are generated: their labels mean nothing, so nothing is right or wrong.</source>
        <translation>Ces images sont générées&#xa0;: leurs étiquettes n&apos;ont aucun sens, rien n&apos;est donc juste ni faux.</translation>
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
        <translation>%1 en fonction de %2, points&#xa0;: %3</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4, %5 %6 %7</source>
        <translation>%1&#xa0;: %2 %3 %4, %5 %6 %7</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
</context>
<context>
    <name>axscope::app::Section</name>
    <message>
        <source>Show or hide this part</source>
        <translation>Afficher ou masquer cette partie</translation>
    </message>
</context>
<context>
    <name>axscope::app::SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Ranges file (.json)</source>
        <translation>Fichier de plages (.json)</translation>
    </message>
    <message>
        <source>Choose a file with activation ranges</source>
        <translation>Choisir un fichier de plages d&apos;activation</translation>
    </message>
    <message>
        <source>Measure &amp;isolated layer errors too</source>
        <translation>Mesurer auss&amp;i les erreurs de couche isolées</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source> images</source>
        <translation> images</translation>
    </message>
    <message>
        <source>Run the first N images; 0 runs all of them</source>
        <translation>Exécuter sur les N premières images&#xa0;; 0 les prend toutes</translation>
    </message>
    <message>
        <source>Calibrate: largest value</source>
        <translation>Étalonner : maximum</translation>
    </message>
    <message>
        <source>Calibrate: percentile</source>
        <translation>Étalonner&#xa0;: centile</translation>
    </message>
    <message>
        <source>Calibrate: least error</source>
        <translation>Étalonner&#xa0;: moindre erreur</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Depuis un fichier</translation>
    </message>
    <message>
        <source>How the largest activation of each layer is found, which int8 codes stand for</source>
        <translation>Façon de trouver la plus grande activation de chaque couche, que représentent les codes int8</translation>
    </message>
    <message>
        <source>Activations are rounded to int8 codes in a fixed range per layer. The range is the largest value seen on the calibration images, a percentile of the values, or the one with the least squared rounding error; or it is read from a file.</source>
        <translation>Les activations sont arrondies à des codes int8 dans une plage fixe par couche. La plage est la plus grande valeur vue sur les images d&apos;étalonnage, un centile des valeurs, ou celle de moindre erreur quadratique d&apos;arrondi&#xa0;; ou elle est lue dans un fichier.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Same images as the run</source>
        <translation>Mêmes images que l&apos;exécution</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Which images to calibrate on; training images are train.bin of the same folder</source>
        <translation>Images sur lesquelles étalonner&#xa0;; les images d&apos;apprentissage sont train.bin du même dossier</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Tous (%1)</translation>
    </message>
    <message>
        <source>Threads to compute with; the results do not depend on it</source>
        <translation>Nombre de threads de calcul&#xa0;; les résultats n&apos;en dépendent pas</translation>
    </message>
    <message>
        <source>Images computed together: more need more memory</source>
        <translation>Images calculées ensemble&#xa0;: plus il y en a, plus il faut de mémoire</translation>
    </message>
    <message>
        <source>Each layer also gets the reference&apos;s own input; about doubles the time</source>
        <translation>Chaque couche reçoit aussi l&apos;entrée même de la référence&#xa0;; double à peu près la durée</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Autres réglages</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>E&amp;xécuter sur</translation>
    </message>
    <message>
        <source>&amp;Ranges</source>
        <translation>Pla&amp;ges</translation>
    </message>
    <message>
        <source>P&amp;ercentile</source>
        <translation>Cen&amp;tile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>&amp;Calibrate on</source>
        <translation>Étalo&amp;nner sur</translation>
    </message>
    <message>
        <source>Ta&amp;ken from</source>
        <translation>P&amp;rises dans</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>Taille de &amp;lot</translation>
    </message>
    <message>
        <source>Change the number of images</source>
        <translation>Changer le nombre d&apos;images</translation>
    </message>
    <message>
        <source>Change the ranges</source>
        <translation>Changer les plages</translation>
    </message>
    <message>
        <source>Change the percentile</source>
        <translation>Changer le centile</translation>
    </message>
    <message>
        <source>Change the calibration images</source>
        <translation>Changer les images d&apos;étalonnage</translation>
    </message>
    <message>
        <source>Change the ranges file</source>
        <translation>Changer le fichier de plages</translation>
    </message>
    <message>
        <source>Change the threads</source>
        <translation>Changer le nombre de threads</translation>
    </message>
    <message>
        <source>Change the batch size</source>
        <translation>Changer la taille de lot</translation>
    </message>
    <message>
        <source>Measure isolated errors</source>
        <translation>Mesurer les erreurs isolées</translation>
    </message>
    <message>
        <source>Leave out isolated errors</source>
        <translation>Ne pas mesurer les erreurs isolées</translation>
    </message>
    <message>
        <source>Run with fro&amp;zen routing too</source>
        <translation>Exécuter aussi à ro&amp;utage figé</translation>
    </message>
    <message>
        <source>Networks with routers run once more with the experts that int8 chose, which splits the loss of accuracy: value error = int8 − frozen routing, routing error = frozen routing − free</source>
        <translation>Les réseaux à routeurs sont exécutés une fois de plus avec les experts choisis par int8, ce qui décompose la perte d&apos;exactitude&#xa0;: erreur de valeur = int8 − routage figé, erreur de routage = routage figé − libre</translation>
    </message>
    <message>
        <source>Run with frozen routing</source>
        <translation>Exécuter à routage figé</translation>
    </message>
    <message>
        <source>Leave out frozen routing</source>
        <translation>Omettre le routage figé</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShiftPage</name>
    <message>
        <source>Shift rate: share of decisions whose expert differs from the reference&apos;s; with k experts per decision 1 − mean |S ∩ S&apos;| / k. int8 is compared with float, a multiplier with int8. Click, or use the arrow keys, to select a run and a layer.</source>
        <translation>Taux de déplacement&#xa0;: part des décisions dont l&apos;expert diffère de celui de la référence&#xa0;; avec k experts par décision, 1 − moyenne de |S ∩ S&apos;| / k. int8 est comparé à float, un multiplicateur à int8. Cliquez, ou utilisez les flèches, pour sélectionner une exécution et une couche.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Shift rate</source>
        <translation>Taux de déplacement</translation>
    </message>
</context>
<context>
    <name>axscope::app::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier comme texte</translation>
    </message>
    <message>
        <source>In the run matrix</source>
        <translation>Dans la matrice des exécutions</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Touches fléchées</translation>
    </message>
    <message>
        <source>Move without choosing</source>
        <translation>Se déplacer sans choisir</translation>
    </message>
    <message>
        <source>Show this run (A)</source>
        <translation>Afficher cette exécution (A)</translation>
    </message>
    <message>
        <source>Compare with this run (B), or no longer</source>
        <translation>Comparer à cette exécution (B), ou ne plus comparer</translation>
    </message>
    <message>
        <source>In a plot</source>
        <translation>Dans un graphique</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer au pointeur</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic droit</translation>
    </message>
    <message>
        <source>Copy, export, notes</source>
        <translation>Copier, exporter, notes</translation>
    </message>
</context>
<context>
    <name>axscope::app::SpecialisationPage</name>
    <message>
        <source>Share of each class&apos;s choices that go to each expert; classes in the order of the reference&apos;s dominant expert; differences in percentage points (pp). I(class; expert) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]; purity = Σ over experts of the largest class&apos;s count / all counts. Click, or use the arrow keys, to select a class and an expert.</source>
        <translation>Part des choix de chaque classe qui va à chaque expert&#xa0;; classes dans l&apos;ordre de l&apos;expert dominant de la référence&#xa0;; différences en points de pourcentage (pp). I(classe; expert) = Σ P(c, e) log₂ [P(c, e) / (P(c) P(e))]&#xa0;; pureté = Σ sur les experts de l&apos;effectif de la plus grande classe / tous les effectifs. Cliquez, ou utilisez les flèches, pour sélectionner une classe et un expert.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Les décisions image par image n&apos;ont pas été conservées pour cette exécution.</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Share of the class</source>
        <translation>Part de la classe</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>%1: I(class; expert) = %2 bits, purity %3</source>
        <translation>%1&#xa0;: I(classe; expert) = %2 bits, pureté %3</translation>
    </message>
    <message>
        <source>Random labels: there are no classes to tell apart.</source>
        <translation>Étiquettes aléatoires&#xa0;: il n&apos;y a pas de classes à distinguer.</translation>
    </message>
</context>
<context>
    <name>axscope::app::StackedBarFigure</name>
    <message>
        <source>%1 by %2, parts: %3</source>
        <translation>%1 selon %2, parties&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3; together %4 %5</source>
        <translation>%1, %2&#xa0;: %3&#xa0;; ensemble %4 %5</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (intervalle à 95&#xa0;% de %1 à %2)</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepModel</name>
    <message>
        <source>Router of %1</source>
        <translation>Routeur de %1</translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation>expert %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservées</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 déplacée(s)</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non exécutée</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>autres tokens</translation>
    </message>
    <message>
        <source>%1: decision of the router, %2 experts</source>
        <translation>%1&#xa0;: décision du routeur, %2 experts</translation>
    </message>
    <message>
        <source>%1: SQNR of this image = 20 log₁₀(|y| / |y − ỹ|) = %2</source>
        <translation>%1&#xa0;: SQNR de cette image = 20 log₁₀(|y| / |y − ỹ|) = %2</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Signal to error ratio of this image at the layer&apos;s output, 20 log₁₀(|y| / |y − ỹ|), or what the router decided</source>
        <translation>Rapport signal sur erreur de cette image à la sortie de la couche, 20 log₁₀(|y| / |y − ỹ|), ou ce que le routeur a décidé</translation>
    </message>
</context>
<context>
    <name>axscope::app::StepPanel</name>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Step through the network</source>
        <translation>Parcourir le réseau</translation>
    </message>
    <message>
        <source>Step through the network: arrow keys, Page Up and Page Down</source>
        <translation>Parcourir le réseau&#xa0;: flèches, Page préc. et Page suiv.</translation>
    </message>
    <message>
        <source>SQNR = 20 log₁₀(|y| / |y − ỹ|); relative RMSE = RMSE / standard deviation of y; y is this image&apos;s output in the reference, ỹ in the candidate, before the activation function</source>
        <translation>SQNR = 20 log₁₀(|y| / |y − ỹ|)&#xa0;; RMSE relative = RMSE / écart-type de y&#xa0;; y est la sortie de cette image dans la référence, ỹ chez le candidat, avant la fonction d&apos;activation</translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation>Canaux affichés</translation>
    </message>
    <message>
        <source>&amp;Difference on the scale of the outputs</source>
        <translation>&amp;Différence à l&apos;échelle des sorties</translation>
    </message>
    <message>
        <source>Otherwise the colours of the difference span its own largest value</source>
        <translation>Sinon, les couleurs de la différence couvrent sa propre plus grande valeur</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token&#xa0;:</translation>
    </message>
    <message>
        <source>No image is inspected</source>
        <translation>Aucune image inspectée</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing differs: the SQNR of every layer is infinite.</source>
        <translation>Rien ne diffère&#xa0;: le SQNR de chaque couche est infini.</translation>
    </message>
    <message>
        <source>%1 tokens × %2 channels</source>
        <translation>%1 tokens × %2 canaux</translation>
    </message>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation>%1 canaux de %2 × %3</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 canaux</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>avec %1</translation>
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
        <translation>RMSE relative %1</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>biais %1</translation>
    </message>
    <message>
        <source>max |y − ỹ| %1</source>
        <translation>max |y − ỹ| %1</translation>
    </message>
    <message>
        <source>router of %1 experts</source>
        <translation>routeur de %1 experts</translation>
    </message>
    <message>
        <source>%1 of %2 tokens moved</source>
        <translation>%1 tokens sur %2 déplacés</translation>
    </message>
    <message>
        <source>the decision is kept</source>
        <translation>la décision est conservée</translation>
    </message>
    <message>
        <source>the decision moved</source>
        <translation>la décision s&apos;est déplacée</translation>
    </message>
    <message>
        <source>No token moved</source>
        <translation>Aucun token déplacé</translation>
    </message>
    <message>
        <source>Tokens that moved: %1</source>
        <translation>Tokens déplacés&#xa0;: %1</translation>
    </message>
    <message>
        <source>No gates to show</source>
        <translation>Aucune porte à montrer</translation>
    </message>
    <message>
        <source>A decision for the whole image has no maps</source>
        <translation>Une décision pour l&apos;image entière n&apos;a pas de cartes</translation>
    </message>
    <message>
        <source>Experts %1 to %2 of %3</source>
        <translation>Experts %1 à %2 sur %3</translation>
    </message>
    <message>
        <source>Channels %1 to %2 of %3</source>
        <translation>Canaux %1 à %2 sur %3</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>There is no difference to show: only one of the runs came here.</source>
        <translation>Il n&apos;y a pas de différence à montrer&#xa0;: une seule des exécutions est passée ici.</translation>
    </message>
    <message>
        <source>%1 did not run this layer for this image.</source>
        <translation>%1 n&apos;a pas exécuté cette couche pour cette image.</translation>
    </message>
    <message>
        <source>SQNR of this image, %1 against %2</source>
        <translation>SQNR de cette image, %1 face à %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>in order of computation</source>
        <translation>dans l&apos;ordre de calcul</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Gates of token %1, %2</source>
        <translation>Portes du token %1, %2</translation>
    </message>
    <message>
        <source>Gates of this image, %1</source>
        <translation>Portes de cette image, %1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Gate probability</source>
        <translation>Probabilité de porte</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>negative squared distance</source>
        <translation>distance au carré négative</translation>
    </message>
    <message>
        <source>%1 (chose %2)</source>
        <translation>%1 (a choisi %2)</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Supprimer une note</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Modifier une note</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyPanel</name>
    <message>
        <source>Run study</source>
        <translation>Exécuter l&apos;étude</translation>
    </message>
    <message>
        <source>Run the study (F5)</source>
        <translation>Exécuter l&apos;étude (F5)</translation>
    </message>
    <message>
        <source>Running. Changes made now count for the next run.</source>
        <translation>En cours. Les modifications faites maintenant valent pour la prochaine exécution.</translation>
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
    <message>
        <source>data folder</source>
        <translation>le dossier de données</translation>
    </message>
    <message>
        <source>ranges file</source>
        <translation>le fichier de plages</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::StudyTables</name>
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
        <translation>approché</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>every product is 0</source>
        <translation>tous les produits sont 0</translation>
    </message>
    <message numerus="yes">
        <source>operand a cut to %n bit(s)</source>
        <translation>
            <numerusform>opérande a réduit à %n bit</numerusform>
            <numerusform>opérande a réduit à %n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>operand b cut to %n bit(s)</source>
        <translation>
            <numerusform>opérande b réduit à %n bit</numerusform>
            <numerusform>opérande b réduit à %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>rank %1 for a in 0..127</source>
        <translation>rang %1 pour a dans 0..127</translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of a</source>
        <translation>
            <numerusform>l&apos;erreur dépend de %n bit de poids faible de a</numerusform>
            <numerusform>l&apos;erreur dépend des %n bits de poids faible de a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error depends on the low %n bit(s) of b</source>
        <translation>
            <numerusform>l&apos;erreur dépend de %n bit de poids faible de b</numerusform>
            <numerusform>l&apos;erreur dépend des %n bits de poids faible de b</numerusform>
        </translation>
    </message>
    <message>
        <source>sum of two nibbles&apos; products</source>
        <translation>somme des produits de deux demi-octets</translation>
    </message>
    <message>
        <source>commutes</source>
        <translation>commutatif</translation>
    </message>
    <message>
        <source>does not commute</source>
        <translation>non commutatif</translation>
    </message>
    <message>
        <source>%1 operands a give 0</source>
        <translation>%1 opérandes a donnent 0</translation>
    </message>
    <message>
        <source>%1 operands b give 0</source>
        <translation>%1 opérandes b donnent 0</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicateur</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean |e| over all operand pairs, e = product − exact product</source>
        <translation>|e| moyen sur toutes les paires d&apos;opérandes, e = produit − produit exact</translation>
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
        <translation>Pire cas&#xa0;: plus grand |e|</translation>
    </message>
    <message>
        <source>Share of operand pairs with an error</source>
        <translation>Part des paires d&apos;opérandes avec erreur</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean e²</source>
        <translation>e² moyen</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Erreur moyenne</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Variance of e</source>
        <translation>Variance de e</translation>
    </message>
    <message>
        <source>Mean |e| / |exact product| where the exact product is not 0</source>
        <translation>|e| / |produit exact| moyen là où le produit exact n&apos;est pas 0</translation>
    </message>
    <message>
        <source>Largest |e| / |exact product| where the exact product is not 0</source>
        <translation>Plus grand |e| / |produit exact| là où le produit exact n&apos;est pas 0</translation>
    </message>
    <message>
        <source>NMED</source>
        <translation>NMED</translation>
    </message>
    <message>
        <source>MAE / largest exact product</source>
        <translation>MAE / plus grand produit exact</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>What the product table is made of, found by looking at all its entries</source>
        <translation>De quoi est faite la table de produits, d&apos;après l&apos;examen de toutes ses entrées</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>How products are computed here</source>
        <translation>Façon dont les produits sont calculés ici</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmétique</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1&#xa0;%</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Wilson interval of top-1</source>
        <translation>Intervalle de Wilson du top-1</translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation>Top-5&#xa0;%</translation>
    </message>
    <message>
        <source>As int8 %</source>
        <translation>Comme int8&#xa0;%</translation>
    </message>
    <message>
        <source>Images with the same top-1 class as the int8 network</source>
        <translation>Images de même classe top-1 que le réseau int8</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Normalised inference cost: power of all multiply-accumulates over that of the dense network with exact multipliers</source>
        <translation>Coût d&apos;inférence normalisé&#xa0;: puissance de toutes les multiplications-accumulations rapportée à celle du réseau dense à multiplicateurs exacts</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>p de McNemar</translation>
    </message>
    <message>
        <source>Exact two-sided McNemar test against the reference: int8 for approximate runs, float for int8</source>
        <translation>Test exact bilatéral de McNemar face à la référence&#xa0;: int8 pour les exécutions approchées, float pour int8</translation>
    </message>
    <message>
        <source>Top-5 interval</source>
        <translation>Intervalle top-5</translation>
    </message>
    <message>
        <source>95 % Wilson interval of top-5</source>
        <translation>Intervalle de Wilson à 95&#xa0;% du top-5</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of this run, in percentage points: quantisation + value error + routing error</source>
        <translation>Top-1 de float moins celui de cette exécution, en points de pourcentage&#xa0;: quantification + erreur de valeur + erreur de routage</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Top-1 of float minus that of int8, in percentage points</source>
        <translation>Top-1 de float moins celui d&apos;int8, en points de pourcentage</translation>
    </message>
    <message>
        <source>Value error</source>
        <translation>Erreur de valeur</translation>
    </message>
    <message>
        <source>Top-1 of int8 minus that of this run with the routing of int8 forced on it, in percentage points</source>
        <translation>Top-1 d&apos;int8 moins celui de cette exécution à laquelle est imposé le routage d&apos;int8, en points de pourcentage</translation>
    </message>
    <message>
        <source>Routing error</source>
        <translation>Erreur de routage</translation>
    </message>
    <message>
        <source>Top-1 of this run with frozen routing minus that with its own, in percentage points; 0 without routers</source>
        <translation>Top-1 de cette exécution à routage figé moins celui avec son propre routage, en points de pourcentage&#xa0;; 0 sans routeurs</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>Top-1 minus that of the checkpoint that this one was retrained from, with the same multiplier, in percentage points</source>
        <translation>Top-1 moins celui du checkpoint à partir duquel celui-ci a été réentraîné, avec le même multiplicateur, en points de pourcentage</translation>
    </message>
    <message>
        <source>Logit MSE</source>
        <translation>MSE des logits</translation>
    </message>
    <message>
        <source>Mean squared difference of the class scores from the reference&apos;s</source>
        <translation>Écart quadratique moyen des scores de classe par rapport à ceux de la référence</translation>
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
        <translation>e moyen, avec son signe</translation>
    </message>
    <message>
        <source>|Mean error|</source>
        <translation>|Erreur moyenne|</translation>
    </message>
    <message>
        <source>Magnitude of the mean error: the bias</source>
        <translation>Valeur absolue de l&apos;erreur moyenne&#xa0;: le biais</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>Standard deviation of e</source>
        <translation>Écart-type de e</translation>
    </message>
    <message>
        <source>Lowest e</source>
        <translation>e minimal</translation>
    </message>
    <message>
        <source>Smallest error, with its sign</source>
        <translation>Plus petite erreur, avec son signe</translation>
    </message>
    <message>
        <source>Highest e</source>
        <translation>e maximal</translation>
    </message>
    <message>
        <source>Largest error, with its sign</source>
        <translation>Plus grande erreur, avec son signe</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal to noise of the products: 10 log₁₀(mean (ab)² / MSE); the more the better</source>
        <translation>Rapport signal sur bruit des produits&#xa0;: 10 log₁₀(moyenne de (ab)² / MSE)&#xa0;; plus il est grand, mieux c&apos;est</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>Ticked multipliers are drawn side by side</source>
        <translation>Les multiplicateurs cochés sont tracés côte à côte</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Signed: −128 to 127; unsigned: 0 to 255</source>
        <translation>Signés&#xa0;: −128 à 127&#xa0;; non signés&#xa0;: 0 à 255</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bits of each operand</source>
        <translation>Bits de chaque opérande</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Published power of the circuit; ~ marks an estimate from the unit gates of a member of a family</source>
        <translation>Puissance publiée du circuit&#xa0;; ~ marque une estimation à partir des portes unitaires d&apos;un membre de famille</translation>
    </message>
    <message>
        <source>Power / power of the exact multiplier</source>
        <translation>Puissance / puissance du multiplicateur exact</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Published area of the circuit</source>
        <translation>Surface publiée du circuit</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Published delay of the circuit</source>
        <translation>Délai publié du circuit</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank of the product table that networks use; unsigned multipliers in sign-magnitude form</source>
        <translation>Rang de la table de produits que les réseaux utilisent&#xa0;; multiplicateurs non signés sous forme signe-valeur absolue</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>Égale</translation>
    </message>
    <message>
        <source>The member of a family that gives the same products, found by trying them on all operand pairs</source>
        <translation>Le membre de famille qui donne les mêmes produits, trouvé en essayant les membres sur toutes les paires d&apos;opérandes</translation>
    </message>
    <message>
        <source>In filters: %1</source>
        <translation>Dans les filtres&#xa0;: %1</translation>
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
        <translation>Enregistrer le tableau</translation>
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
        <translation>Le tableau n&apos;a pas été enregistré. %1</translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation>Copier le tableau en C&amp;SV</translation>
    </message>
    <message>
        <source>Copy table as &amp;LaTeX</source>
        <translation>Copier le tableau en &amp;LaTeX</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>Copier le tableau en &amp;Markdown</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>Enregistrer le &amp;tableau…</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenMapFigure</name>
    <message>
        <source>Grid of tokens coloured by expert, %1 beside %2: %3 of %4 tokens changed</source>
        <translation>Grille des tokens colorés par expert, %1 à côté de %2&#xa0;: %3 tokens sur %4 modifiés</translation>
    </message>
    <message>
        <source>Patch column</source>
        <translation>Colonne de patch</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Patch row</source>
        <translation>Ligne de patch</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Token de classe</translation>
    </message>
    <message>
        <source>Patch in row %1, column %2</source>
        <translation>Patch de la ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>%1: expert %2 with %3, expert %4 with %5</source>
        <translation>%1&#xa0;: expert %2 avec %3, expert %4 avec %5</translation>
    </message>
    <message>
        <source>; margin %1</source>
        <translation>&#xa0;; marge %1</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>router score</source>
        <translation>score du routeur</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>token de classe</translation>
    </message>
</context>
<context>
    <name>axscope::app::TokenPage</name>
    <message>
        <source>Colours and numbers: the experts of each token, the best one first and in the upper left half. Framed: tokens whose set of experts differs. Click a token to select its transition; the arrow keys show the previous and the next image.</source>
        <translation>Couleurs et numéros&#xa0;: les experts de chaque token, le meilleur d&apos;abord et dans la moitié supérieure gauche. Encadrés&#xa0;: les tokens dont l&apos;ensemble d&apos;experts diffère. Cliquez sur un token pour sélectionner sa transition&#xa0;; les flèches montrent l&apos;image précédente et la suivante.</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédente</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivante</translation>
    </message>
    <message>
        <source>Number of the image in the order of evaluation, from 0</source>
        <translation>Numéro de l&apos;image dans l&apos;ordre d&apos;évaluation, à partir de 0</translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation>&amp;Image&#xa0;:</translation>
    </message>
    <message>
        <source>Only &amp;changed ones</source>
        <translation>Seulement les m&amp;odifiées</translation>
    </message>
    <message>
        <source>Previous and Next skip images none of whose tokens changed its experts in this layer</source>
        <translation>Précédente et Suivante passent les images dont aucun token n&apos;a changé d&apos;experts dans cette couche</translation>
    </message>
    <message>
        <source>%1 decides once per image, not per token.</source>
        <translation>%1 décide une fois par image, non par token.</translation>
    </message>
    <message>
        <source>Decisions image by image were not kept for this run.</source>
        <translation>Les décisions image par image n&apos;ont pas été conservées pour cette exécution.</translation>
    </message>
    <message>
        <source>Expert of every token, image %1, %2</source>
        <translation>Expert de chaque token, image %1, %2</translation>
    </message>
    <message>
        <source> (right)</source>
        <translation> (juste)</translation>
    </message>
    <message>
        <source> (wrong)</source>
        <translation> (faux)</translation>
    </message>
    <message>
        <source>%1 of %2 tokens changed</source>
        <translation>%1 tokens sur %2 modifiés</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>étiquette %1</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 dit %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingFigures</name>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>pas %1 à %2</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>après l&apos;époque %1</translation>
    </message>
    <message>
        <source>parent in int8</source>
        <translation>parent en int8</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropie croisée</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Expert load of %1</source>
        <translation>Charge des experts de %1</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Share of decisions</source>
        <translation>Part des décisions</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::TrainingMonitor</name>
    <message>
        <source>Top-1 on the test images: %1 % before, %2 % after epoch %3.</source>
        <translation>Top-1 sur les images de test&#xa0;: %1&#xa0;% avant, %2&#xa0;% après l&apos;époque %3.</translation>
    </message>
    <message>
        <source>Of the loss against int8 (%1 %), %2 % is recovered.</source>
        <translation>De la perte par rapport à int8 (%1&#xa0;%), %2&#xa0;% sont récupérés.</translation>
    </message>
    <message>
        <source>Against int8 (%1 %) nothing was lost that could be recovered.</source>
        <translation>Par rapport à int8 (%1&#xa0;%), rien n&apos;a été perdu qui puisse être récupéré.</translation>
    </message>
    <message>
        <source>Loss while training and on the test images appears here.</source>
        <translation>La perte à l&apos;entraînement et sur les images de test s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>Top-1 while training and on the test images appears here.</source>
        <translation>Le top-1 à l&apos;entraînement et sur les images de test s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>The load of each expert appears after the first epoch.</source>
        <translation>La charge de chaque expert s&apos;affiche après la première époque.</translation>
    </message>
    <message>
        <source>MoE layer</source>
        <translation>Couche MoE</translation>
    </message>
    <message>
        <source>MoE layer. Load of an expert: share of the layer&apos;s decisions that choose it; for soft routing its mean probability.</source>
        <translation>Couche MoE. Charge d&apos;un expert&#xa0;: part des décisions de la couche qui le choisissent&#xa0;; pour un routage souple, sa probabilité moyenne.</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>Progression du réentraînement</translation>
    </message>
    <message>
        <source>Cross-entropy: mean of −ln p(label). Line: batches while training, as the network stood before each step. Points: test images with the multiplier.</source>
        <translation>Entropie croisée&#xa0;: moyenne de −ln p(étiquette). Ligne&#xa0;: lots à l&apos;entraînement, avec le réseau tel qu&apos;il était avant chaque pas. Points&#xa0;: images de test avec le multiplicateur.</translation>
    </message>
    <message>
        <source>Top-1: share of images whose label has the highest logit. Line: batches while training, augmented. Points: test images with the multiplier; the ring is the epoch that is kept.</source>
        <translation>Top-1&#xa0;: part des images dont l&apos;étiquette a le logit le plus élevé. Ligne&#xa0;: lots à l&apos;entraînement, augmentés. Points&#xa0;: images de test avec le multiplicateur&#xa0;; l&apos;anneau marque l&apos;époque conservée.</translation>
    </message>
    <message>
        <source>MoE la&amp;yer:</source>
        <translation>Co&amp;uche MoE&#xa0;:</translation>
    </message>
    <message>
        <source>Waits until the run of the study has ended</source>
        <translation>Attend la fin de l&apos;exécution de l&apos;étude</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Démarrage …</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Époque %1 sur %2</translation>
    </message>
</context>
<context>
    <name>axscope::app::TransitionPage</name>
    <message>
        <source>T(i, j): decisions that went from expert i in the reference to expert j in the candidate, by first choice. Framed: the diagonal, decisions that stayed. Click a cell, or use the arrow keys, to select its decisions.</source>
        <translation>T(i, j)&#xa0;: décisions passées de l&apos;expert i dans la référence à l&apos;expert j chez le candidat, par premier choix. Encadrée&#xa0;: la diagonale, les décisions restées en place. Cliquez sur une case, ou utilisez les flèches, pour sélectionner ses décisions.</translation>
    </message>
    <message>
        <source>Decisions that left expert e: Σ T(e, j), j ≠ e. Decisions that came to it: Σ T(i, e), i ≠ e.</source>
        <translation>Décisions qui ont quitté l&apos;expert e&#xa0;: Σ T(e, j), j ≠ e. Décisions qui l&apos;ont rejoint&#xa0;: Σ T(i, e), i ≠ e.</translation>
    </message>
    <message>
        <source>Share of each row</source>
        <translation>Part de chaque ligne</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Effectifs</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>Affic&amp;her&#xa0;:</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Moved decisions</source>
        <translation>Décisions déplacées</translation>
    </message>
    <message>
        <source>Transitions between experts, %1</source>
        <translation>Transitions entre experts, %1</translation>
    </message>
    <message>
        <source>Expert under %1</source>
        <translation>Expert avec %1</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation>Part de la ligne</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Decisions that moved, %1</source>
        <translation>Décisions déplacées, %1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>left</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>came</source>
        <translation>arrivées</translation>
    </message>
    <message>
        <source>Selected: %1 → %2, %3 decisions, %4 of those that %5 sent to expert %1</source>
        <translation>Sélection&#xa0;: %1 → %2, %3 décisions, %4 de celles que %5 a envoyées à l&apos;expert %1</translation>
    </message>
    <message>
        <source>By the first of %1 choices of each decision. Click a cell to list its images.</source>
        <translation>Selon le premier des %1 choix de chaque décision. Cliquez sur une case pour lister ses images.</translation>
    </message>
    <message>
        <source>Click a cell to list its images.</source>
        <translation>Cliquez sur une case pour lister ses images.</translation>
    </message>
</context>
<context>
    <name>axscope::app::UnderstandPage</name>
    <message>
        <source>&amp;Multiplier:</source>
        <translation>Multipli&amp;cateur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Checkpoint:</source>
        <translation>Chec&amp;kpoint&#xa0;:</translation>
    </message>
    <message>
        <source>Whose layers the figure over depth shows, and whose operands may weight all others</source>
        <translation>Celui dont la figure selon la profondeur montre les couches, et dont les opérandes peuvent pondérer toutes les autres</translation>
    </message>
    <message>
        <source>&amp;Weighted by the operands of</source>
        <translation>&amp;Pondérer par les opérandes de</translation>
    </message>
    <message>
        <source>Pairs of operands count as often as they occur in the layer, inputs and weights taken as independent: p(a) p(b). Otherwise all 65,536 pairs count alike.</source>
        <translation>Les paires d&apos;opérandes comptent autant de fois qu&apos;elles apparaissent dans la couche, entrées et poids étant supposés indépendants&#xa0;: p(a) p(b). Sinon, les 65&#xa0;536 paires comptent toutes également.</translation>
    </message>
    <message>
        <source>Layer whose operands count</source>
        <translation>Couche dont les opérandes comptent</translation>
    </message>
    <message>
        <source>&amp;Edit in the designer</source>
        <translation>&amp;Modifier dans le concepteur</translation>
    </message>
    <message>
        <source>Starts the designer with the member of a family that this multiplier is</source>
        <translation>Ouvre le concepteur avec le membre de famille qu&apos;est ce multiplicateur</translation>
    </message>
    <message>
        <source>Add multipliers to the study to see where they err.</source>
        <translation>Ajoutez des multiplicateurs à l&apos;étude pour voir où ils se trompent.</translation>
    </message>
    <message>
        <source>Figures of the multiplier</source>
        <translation>Figures du multiplicateur</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Error of every pair of operands; zoom in to single entries</source>
        <translation>Erreur de chaque paire d&apos;opérandes&#xa0;; zoomez jusqu&apos;aux valeurs individuelles</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Histogram and distribution function of the errors</source>
        <translation>Histogramme et fonction de répartition des erreurs</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Selon la grandeur</translation>
    </message>
    <message>
        <source>Errors against the size of operands and product</source>
        <translation>Erreurs en fonction de la grandeur des opérandes et du produit</translation>
    </message>
    <message>
        <source>By operand</source>
        <translation>Par opérande</translation>
    </message>
    <message>
        <source>Conditional mean and standard deviation of the error for every value of an operand</source>
        <translation>Moyenne et écart-type conditionnels de l&apos;erreur pour chaque valeur d&apos;un opérande</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>How often each bit of the product is wrong</source>
        <translation>Fréquence à laquelle chaque bit du produit est faux</translation>
    </message>
    <message>
        <source>In layers</source>
        <translation>Dans les couches</translation>
    </message>
    <message>
        <source>Expected bias K μ of one output against its spread √K σ, for every layer</source>
        <translation>Biais attendu K μ d&apos;une sortie par rapport à sa dispersion √K σ, pour chaque couche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No run of this checkpoint has counted the operands of its layers.</source>
        <translation>Aucune exécution de ce checkpoint n&apos;a compté les opérandes de ses couches.</translation>
    </message>
    <message>
        <source>Run the study to see what the errors add up to in its layers.</source>
        <translation>Exécutez l&apos;étude pour voir ce que les erreurs produisent au total dans ses couches.</translation>
    </message>
</context>
<context>
    <name>axscope::app::ViewWiring</name>
    <message>
        <source>The parts of the network were not measured:</source>
        <translation>Les parties du réseau n&apos;ont pas été mesurées :</translation>
    </message>
    <message>
        <source>The parts of the network cannot be measured:</source>
        <translation>Les parties du réseau ne peuvent pas être mesurées :</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
</context>
<context>
    <name>axscope::app::Views</name>
    <message>
        <source>int8 against float</source>
        <translation>int8 face à float</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
</context>
<context>
    <name>axscope::app::WelcomePanel</name>
    <message>
        <source>What does an approximate multiplier do to a network?</source>
        <translation>Que fait un multiplicateur approché à un réseau&#xa0;?</translation>
    </message>
    <message>
        <source>Run trained networks, dense or with experts, with multipliers that make errors, and see where the errors arise, how they move the routing, and what remains of the accuracy.</source>
        <translation>Exécutez des réseaux entraînés, denses ou à experts, avec des multiplicateurs qui font des erreurs, et voyez où les erreurs naissent, comment elles déplacent le routage et ce qui reste de l&apos;exactitude.</translation>
    </message>
    <message>
        <source>Add checkpoints …</source>
        <translation>Ajouter des checkpoints …</translation>
    </message>
    <message>
        <source>Choose the eight</source>
        <translation>Choisir les huit</translation>
    </message>
    <message>
        <source>The eight Pareto-optimal multipliers of EvoApproxLib</source>
        <translation>Les huit multiplicateurs Pareto-optimaux d&apos;EvoApproxLib</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Choisir un dossier …</translation>
    </message>
    <message>
        <source>Open a study …</source>
        <translation>Ouvrir une étude …</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this window. Then press Run (F5).</source>
        <translation>Fichiers et dossiers peuvent aussi être déposés n&apos;importe où dans cette fenêtre. Appuyez ensuite sur Exécuter (F5).</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Multipliers</source>
        <translation>Multiplicateurs</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Étape %1, terminée</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Études récentes</translation>
    </message>
    <message>
        <source>The sample that comes with Axscope, a folder with CIFAR, Tiny ImageNet or images by class, or random images.</source>
        <translation>L&apos;échantillon fourni avec Axscope, un dossier avec CIFAR, Tiny ImageNet ou des images par classe, ou des images aléatoires.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Sample study</source>
        <translation>Étude d&apos;exemple</translation>
    </message>
    <message>
        <source>Twelve checkpoints of ResNet-20: dense and with hard, soft and cluster experts, as trained and retrained for two multipliers. The eight Pareto-optimal multipliers, 1,000 generated images. It needs no files, and less than three minutes on two cores; the views fill meanwhile.</source>
        <translation>Douze checkpoints de ResNet-20&#xa0;: dense et à experts durs, souples et par clusters, tels qu&apos;entraînés et réentraînés pour deux multiplicateurs. Les huit multiplicateurs Pareto-optimaux, 1&#xa0;000 images générées. Elle ne demande aucun fichier, et moins de trois minutes sur deux cœurs&#xa0;; les vues se remplissent pendant ce temps.</translation>
    </message>
    <message>
        <source>Open and run</source>
        <translation>Ouvrir et exécuter</translation>
    </message>
    <message>
        <source>Opens the study that comes with Axscope, and runs it</source>
        <translation>Ouvre l&apos;étude fournie avec Axscope, et l&apos;exécute</translation>
    </message>
    <message>
        <source>Your own study</source>
        <translation>Votre propre étude</translation>
    </message>
    <message>
        <source>Trained checkpoints: .safetensors (one file, or in parts with their .index.json), .pt, .pth.</source>
        <translation>Checkpoints entraînés&#xa0;: .safetensors (un fichier, ou en parties avec leur .index.json), .pt, .pth.</translation>
    </message>
    <message>
        <source>From the catalogue on the left, or your own: product tables (.npy, .bin, .txt, .csv, .h) and circuits (.c, .v).</source>
        <translation>Du catalogue à gauche, ou les vôtres&#xa0;: tables de produits (.npy, .bin, .txt, .csv, .h) et circuits (.c, .v).</translation>
    </message>
    <message>
        <source>Add the CIFAR-100 checkpoints</source>
        <translation>Ajouter les checkpoints CIFAR-100</translation>
    </message>
    <message>
        <source>ResNet-20 for CIFAR-100, dense and with experts, which come with Axscope; choose the folder with its images next</source>
        <translation>ResNet-20 pour CIFAR-100, dense et à experts, fournis avec Axscope&#xa0;; choisissez ensuite le dossier de ses images</translation>
    </message>
</context>
</TS>
