# Fits a mixture of multinomial logistic models with a softmax gate.
# Rscript flexmix.R TABLE.csv EXPERTS SEED FIT.csv PROBABILITIES.csv; the table's last column is the class.
suppressMessages(library(flexmix))
argument <- commandArgs(trailingOnly = TRUE)
experts <- as.integer(argument[2])
table <- read.csv(argument[1], check.names = FALSE)
names(table) <- c(paste0("x", seq_len(ncol(table) - 1)), "class")
table$class <- factor(table$class)

set.seed(as.integer(argument[3]))
time <- system.time(
  model <- flexmix(class ~ ., data = table, k = experts, model = FLXMRmultinom(),
                   concomitant = FLXPmultinom(~ . - class))
)

gate <- exp(model@concomitant@x %*% model@concomitant@coef)
gate <- gate / rowSums(gate)
probabilities <- Reduce(`+`, lapply(seq_len(model@k), function(k) gate[, k] * predict(model)[[k]]))
colnames(probabilities) <- levels(table$class)
write.csv(probabilities, argument[5], row.names = FALSE)
write.csv(data.frame(seconds = time[["elapsed"]], processorSeconds = time[["user.self"]] + time[["sys.self"]],
                     iterations = model@iter, converged = model@converged, experts = model@k,
                     logLikelihood = model@logLik,
                     largestCoefficient = max(abs(parameters(model)), abs(model@concomitant@coef))),
          argument[4], row.names = FALSE)
