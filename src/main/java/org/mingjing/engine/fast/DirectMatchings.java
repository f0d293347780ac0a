package org.mingjing.engine.fast;

import java.util.Collection;
import org.drools.model.Model;
import org.mingjing.engine.FasterRules;
import org.mingjing.engine.NotFaster;

/** Makes the direct matching of the rules that Drools compiled. */
public final class DirectMatchings implements FasterRules {

    @Override
    public Matching of(Collection<Model> models) throws NotFaster {
        try {
            return DirectMatching.of(models);
        } catch (NotMatchable e) {
            throw new NotFaster(e.sentence());
        }
    }
}
