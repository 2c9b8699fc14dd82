package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.TypeModel;
import java.util.List;
import java.util.function.BiConsumer;

/** All rules, causes before effects; what the processor runs on each model it has read. */
public final class Rules {

  private static final List<Rule> IN_ORDER =
      List.of(
          new AnnotationInTheRightPlace(),
          new TypeNotPrivate(),
          new TypeNotInner(),
          new SupervisorNotGeneric(),
          new WorkerNotAbstract(),
          new NameFree(),
          new ChildMethodLegal(),
          new ChildResultSuitable(),
          new PartitionsAllowed(),
          new BuiltInTypesGiven(),
          new GeneratedClassPresent(),
          new ConstructorMade(),
          new AbstractMethodsAreChildren(),
          new ChildrenDistinct(),
          new ChildIdUsable(),
          new NoSupervisorCycle(),
          new ArgumentsGiven(),
          new TemplateTakesArguments(),
          new KeyUsable(),
          new KeysComparable(),
          new GivenBeforeTheStart(),
          new PartitionNumberUsable(),
          new ConstructorUsable(),
          new NoSiblingCycle(),
          new StartOrderRight(),
          new NamesKept(),
          new DependencyUnambiguous(),
          new CallbackLegal(),
          new CallbacksDoNotCompete(),
          new CallbackParametersFit(),
          new ApplicationNameUsable(),
          new HandlerLegal(),
          new CastWithoutOutcome(),
          new LifecycleParametersFit(),
          new LifecycleResultsFit(),
          new DeferredReplyTyped(),
          new HandlersDoNotCompete(),
          new LoopWithoutHandlers(),
          new SignatureInSight(),
          new MethodNameFree(),
          new NumbersInRange(),
          new PartitionsInRange(),
          new SignificantNotPermanent(),
          new SignificantCounts(),
          new AutoShutdownReachable(),
          new SupervisorHasChildren(),
          new SupervisorWithoutDeadline(),
          new InlineStartHasEffect(),
          new MessagesShareable(),
          new StateUnreachable(),
          new WorkerNotHandedOut(),
          new RefsTaken(),
          new RefOfOneOfMany(),
          new InputsFromOutside(),
          new SupervisorComesBack(),
          new StrategyHasReason(),
          new WindowReached(),
          new PermanentRestarted(),
          new GraceLongEnough(),
          new SubtreeHasItsTime(),
          new OutageSurvived(),
          new TreeNotFlat(),
          new TreeNotDeep(),
          new WorkerReachable(),
          new RestartedWithDependencies(),
          new DependencyNotTemporary(),
          new ProcessHasState(),
          new TasksStartedOnDemand(),
          new ResourcesClosed(),
          new TerminateRuns(),
          new LoopGoesOn(),
          new CrashesSeen(),
          new NoCallToItself(),
          new InlineDoesNotBlock(),
          new InlineRepliesAtOnce(),
          new NoCallCycle(),
          new SupervisorNotAwaited(),
          new SilencedRulesExist(),
          new FakesHaveSubjects(),
          new FakedClassProcessed(),
          new FakeNameFree());

  private Rules() {}

  /** Everything there is to say about a type. */
  public static Findings check(TypeModel model) {
    return check((rule, findings) -> rule.check(model, findings));
  }

  /** Everything there is to say about what a test wants fakes for. */
  public static Findings check(FakesModel fakes) {
    return check((rule, findings) -> rule.check(fakes, findings));
  }

  private static Findings check(BiConsumer<Rule, Findings> look) {
    Findings findings = new Findings();
    for (Rule rule : IN_ORDER) {
      if (!findings.containsAny(rule.after())) {
        look.accept(rule, findings);
      }
    }
    return findings;
  }
}
